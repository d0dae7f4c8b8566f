package dev.tidings.log.delivery;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.paging.PageRequest;
import dev.tidings.log.directory.IntegrationId;
import dev.tidings.log.directory.JobId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** The tables {@code integration_log} and {@code integration_log_count}. */
@ApplicationScoped
class DeliveryLogRepository {

    private final Pool pool;

    DeliveryLogRepository(Pool pool) {
        this.pool = pool;
    }

    /** Appends and counts what is not there yet, in one statement; answers how many that were. */
    Uni<Integer> append(List<DeliveryLog> logs) {
        return pool.preparedQuery(DeliveryLogSql.APPEND)
                .execute(DeliveryLogColumns.of(logs))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /** One page of a list, newest first. */
    Uni<List<DeliveryLog>> page(LogList list, RetentionWindow window, PageRequest page) {
        return execute(DeliveryLogQuery.page(list, window, page)).map(DeliveryLogRepository::logs);
    }

    /** How many logs a list has in all. */
    Uni<Long> total(LogList list, RetentionWindow window) {
        return execute(DeliveryLogQuery.total(list, window))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Void> forgetCountsBefore(LocalDate day) {
        return pool.preparedQuery(DeliveryLogSql.FORGET_COUNTS)
                .execute(Tuple.of(day))
                .replaceWithVoid();
    }

    private Uni<RowSet<Row>> execute(DeliveryLogQuery query) {
        return pool.preparedQuery(query.sql()).execute(query.parameters());
    }

    static List<DeliveryLog> logs(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(DeliveryLogRepository::log)
                .toList();
    }

    private static DeliveryLog log(Row row) {
        return new DeliveryLog(
                row.getUUID("id"),
                new StoreId(row.getUUID("store_id")),
                new IntegrationId(row.getUUID("integration_id")),
                new JobId(row.getUUID("job_id")),
                row.getString("event_type"),
                row.getInteger("attempt"),
                answer(row),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static DeliveryLog.Answer answer(Row row) {
        return new DeliveryLog.Answer(
                row.getBoolean("succeeded"),
                row.getInteger("status_code"),
                Duration.ofNanos(row.getLong("took_nanos")),
                row.getString("body"),
                row.getString("error_detail"));
    }
}
