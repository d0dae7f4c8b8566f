package dev.tidings.log.insight;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.directory.IntegrationNumber;
import dev.tidings.log.exception.Position;
import dev.tidings.log.fingerprint.Fingerprint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** Counts what {@code exception_log_position} has, and reads an example for each cause. */
@ApplicationScoped
class InsightRepository {

    /**
     * $1 store, $2 integration, $3 and $4 the window, $5 oldest time kept, $6 how many logs to look
     * at, $7 how many causes. The logs are counted in an index alone; each cause costs one look at
     * its newest log.
     */
    static final String GROUP =
            """
            with seen as materialized (
                select position, fingerprint from exception_log_position
                where store_id = $1 and integration_number = $2 and position >= $3 and position < $4
                    and received_at >= $5
                order by position desc limit $6
            ), causes as (
                select count(*) as logs, min(position) as first_seen, max(position) as last_seen
                from seen group by fingerprint order by logs desc, last_seen desc limit $7
            )
            select causes.*, (select count(*) from seen) as all_logs, log.*
            from causes
            join exception_log_position newest on newest.store_id = $1 and newest.position = causes.last_seen
            cross join lateral (
                select id, exception_type, method, path, response_code, exception from exception_log
                where store_id = $1 and received_at = newest.received_at and id = newest.id offset 0
            ) as log
            order by causes.logs desc, causes.last_seen desc
            """;

    private final Pool pool;
    private final InsightConfig config;

    InsightRepository(Pool pool, InsightConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** What a window of an integration's logs shows. */
    Uni<Insights> find(
            StoreId store, IntegrationNumber integration, InsightQuery query, Instant oldest) {
        return pool.preparedQuery(GROUP)
                .execute(parameters(store, integration, query, oldest))
                .map(this::insights);
    }

    Tuple parameters(
            StoreId store, IntegrationNumber integration, InsightQuery query, Instant oldest) {
        return Tuple.tuple()
                .addUUID(store.value())
                .addLong(integration.value())
                .addLong(Position.at(query.from()).nanos())
                .addLong(Position.at(query.to()).nanos())
                .addOffsetDateTime(oldest.atOffset(ZoneOffset.UTC))
                .addInteger(config.maxLogs())
                .addInteger(query.size());
    }

    private Insights insights(RowSet<Row> rows) {
        List<Insight> found =
                StreamSupport.stream(rows.spliterator(), false)
                        .map(InsightRepository::insight)
                        .toList();
        long logs = found.isEmpty() ? 0 : rows.iterator().next().getLong("all_logs");
        return new Insights(found, logs, logs < config.maxLogs());
    }

    private static Insight insight(Row row) {
        return new Insight(
                new Fingerprint(
                        row.getString("exception_type"),
                        row.getString("method"),
                        row.getString("path"),
                        row.getLong("response_code")),
                row.getLong("logs"),
                new Position(row.getLong("first_seen")),
                new Position(row.getLong("last_seen")),
                row.getLong("id"),
                row.getString("exception"));
    }
}
