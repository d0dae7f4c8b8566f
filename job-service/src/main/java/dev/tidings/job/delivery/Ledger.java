package dev.tidings.job.delivery;

import dev.tidings.job.directory.IntegrationDirectory;
import dev.tidings.kit.database.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The jobs on record. Every method is one statement, however many jobs it is about. */
@ApplicationScoped
class Ledger {

    private final Pool pool;
    private final Clock clock;
    private final Duration kept;

    Ledger(Pool pool, Clock clock, DeliveryConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.kept = Duration.ofDays(config.retentionDays());
    }

    /** Of these jobs, one at least, those that are on record already. */
    Uni<Set<UUID>> known(List<Job> jobs) {
        List<Instant> accepted = jobs.stream().map(Job::acceptedAt).sorted().toList();
        return pool.preparedQuery(LedgerSql.KNOWN)
                .execute(
                        Columns.of(jobs)
                                .uuids(Job::store)
                                .uuids(Job::id)
                                .times(Job::acceptedAt)
                                .add(accepted.getFirst().atOffset(ZoneOffset.UTC))
                                .add(accepted.getLast().atOffset(ZoneOffset.UTC))
                                .tuple())
                .map(rows -> stream(rows).map(row -> row.getUUID(0)).collect(Collectors.toSet()));
    }

    /** Stores jobs that wait for an attempt, or whose attempt is under way here under a lease. */
    Uni<Void> open(List<OpenJob> jobs) {
        if (jobs.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(LedgerSql.OPEN)
                .execute(
                        Columns.of(jobs)
                                .uuids(open -> open.job().store())
                                .uuids(open -> open.job().id())
                                .uuids(open -> open.job().organization())
                                .uuids(open -> open.job().integration())
                                .texts(open -> open.job().eventId())
                                .texts(open -> open.job().eventType())
                                .times(open -> open.job().acceptedAt())
                                .flags(open -> open.job().test())
                                .texts(open -> open.job().payload())
                                .numbers(open -> open.job().attempts())
                                .times(OpenJob::dueAt)
                                .times(OpenJob::leasedUntil)
                                .times(open -> open.job().createdAt())
                                .add(now())
                                .tuple())
                .replaceWithVoid();
    }

    /** Ends jobs, whether they were open on record or are new to it. */
    Uni<Void> finish(List<Settlement.Finished> jobs) {
        if (jobs.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(LedgerSql.FINISH)
                .execute(
                        Columns.of(jobs)
                                .uuids(over -> over.job().store())
                                .uuids(over -> over.job().id())
                                .uuids(over -> over.job().integration())
                                .texts(over -> over.job().eventId())
                                .texts(over -> over.job().eventType())
                                .times(over -> over.job().acceptedAt())
                                .flags(Settlement.Finished::delivered)
                                .texts(Settlement.Finished::reason)
                                .numbers(over -> over.job().attempts())
                                .times(over -> over.job().createdAt())
                                .add(now())
                                .add(oldestKept())
                                .tuple())
                .replaceWithVoid();
    }

    /** Gives open jobs their next due time and ends their lease. */
    Uni<Void> postpone(List<Settlement.Postponed> jobs) {
        if (jobs.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(LedgerSql.POSTPONE)
                .execute(
                        Columns.of(jobs)
                                .uuids(later -> later.job().store())
                                .uuids(later -> later.job().id())
                                .numbers(later -> later.job().attempts())
                                .times(Settlement.Postponed::due)
                                .add(now())
                                .tuple())
                .replaceWithVoid();
    }

    /** Claims due jobs for this worker until the lease ends, lane by lane, oldest due first. */
    Uni<List<Job>> claimDue(ClaimRoom room, int most, Duration lease) {
        List<UUID> lanes = List.copyOf(room.perLane().keySet());
        return pool.preparedQuery(LedgerSql.CLAIM_DUE)
                .execute(
                        Columns.of(lanes)
                                .uuids(lane -> lane)
                                .numbers(lane -> room.perLane().getOrDefault(lane, 0))
                                .add(room.perUnknownLane())
                                .add(now())
                                .add(clock.instant().plus(lease).atOffset(ZoneOffset.UTC))
                                .add(room.bytes())
                                .add(Math.min(most, room.jobs()))
                                .tuple())
                .map(rows -> stream(rows).map(Ledger::job).toList());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Jobs of days whose partition has been dropped are not kept any more. */
    private OffsetDateTime oldestKept() {
        Instant oldest = clock.instant().minus(kept);
        return oldest.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
    }

    private static Job job(Row row) {
        return new Job(
                row.getUUID("store_id"),
                row.getUUID("id"),
                row.getUUID("organization_id"),
                row.getUUID("integration_id"),
                IntegrationDirectory.ANY_VERSION,
                row.getString("event_id"),
                row.getString("event_type"),
                row.getOffsetDateTime("accepted_at").toInstant(),
                row.getBoolean("test"),
                row.getString("payload"),
                row.getInteger("attempts"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
