package dev.tidings.job.export.run;

import dev.tidings.job.export.ExportConfig;
import dev.tidings.kit.database.Columns;
import dev.tidings.kit.id.Uuids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The jobs that wait or are under way, shared with all other workers. */
@ApplicationScoped
class ExportQueue {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int EXPIRED_AT_ONCE = 100;

    private final Pool pool;
    private final Clock clock;
    private final Duration lease;

    ExportQueue(Pool pool, Clock clock, ExportConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.lease = config.lease();
    }

    /** The next job that may run, now held by the caller; empty when there is none. */
    Uni<Optional<ClaimedExport>> claim() {
        return pool.preparedQuery(ExportQueueSql.CLAIM)
                .execute(Tuple.of(now(), leaseEnd(), Uuids.v7()))
                .map(rows -> each(rows).map(ExportQueue::claimed).findFirst())
                .onFailure(ExportQueue::wasQuickerElsewhere)
                .recoverWithItem(Optional.empty());
    }

    /** Says that these runs go on, and how far they are; answers the leases that still count. */
    Uni<Set<UUID>> renew(Map<UUID, Progress> runs) {
        Tuple beats =
                Columns.of(List.copyOf(runs.entrySet()))
                        .uuids(Map.Entry::getKey)
                        .longs(run -> run.getValue().found())
                        .longs(run -> run.getValue().written())
                        .tuple()
                        .addValue(now())
                        .addValue(leaseEnd());
        return pool.preparedQuery(ExportQueueSql.RENEW)
                .execute(beats)
                .map(rows -> each(rows).map(row -> row.getUUID(0)).collect(Collectors.toSet()));
    }

    /** Whether the caller still held the job, and so has completed it. */
    Uni<Boolean> complete(ClaimedExport job, ExportOutcome.Written written) {
        return settle(
                ExportQueueSql.COMPLETE,
                held(job)
                        .addValue(written.rows())
                        .addValue(written.bytes())
                        .addValue(written.gzipBytes()));
    }

    Uni<Boolean> fail(ClaimedExport job, String error) {
        return settle(ExportQueueSql.FAIL, held(job).addValue(error));
    }

    /** Lets another worker take the job up after this delay. */
    Uni<Boolean> giveBack(ClaimedExport job, Duration delay) {
        return settle(ExportQueueSql.GIVE_BACK, held(job).addValue(now().plus(delay)));
    }

    /** Lets another worker take the job up now, as if it had not been taken up here. */
    Uni<Boolean> release(ClaimedExport job) {
        return settle(ExportQueueSql.RELEASE, held(job));
    }

    /** Some of the jobs that are over, and that no worker holds any more. */
    Uni<List<ExpiredExport>> expired() {
        return pool.preparedQuery(ExportQueueSql.EXPIRED)
                .execute(Tuple.of(now(), EXPIRED_AT_ONCE))
                .map(rows ->
                        each(rows)
                                .map(row -> new ExpiredExport(row.getUUID(0), row.getUUID(1)))
                                .toList());
    }

    Uni<Void> forget(ExpiredExport job) {
        return pool.preparedQuery(ExportQueueSql.FORGET)
                .execute(Tuple.of(job.store(), job.job(), now()))
                .replaceWithVoid();
    }

    private Uni<Boolean> settle(String statement, Tuple parameters) {
        return pool.preparedQuery(statement)
                .execute(parameters)
                .map(result -> result.rowCount() == 1);
    }

    private Tuple held(ClaimedExport job) {
        return Tuple.of(job.store(), job.job(), job.lease(), now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime leaseEnd() {
        return now().plus(lease);
    }

    private static boolean wasQuickerElsewhere(Throwable fault) {
        return fault instanceof PgException refusal
                && UNIQUE_VIOLATION.equals(refusal.getSqlState());
    }

    private static Stream<Row> each(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static ClaimedExport claimed(Row row) {
        return new ClaimedExport(
                row.getUUID("store_id"),
                row.getUUID("id"),
                row.getString("job_type"),
                row.getString("filter"),
                row.getUUID("lease_id"),
                row.getInteger("takes"));
    }
}
