package dev.tidings.job.listing;

import dev.tidings.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads jobs, open and finished alike. */
@ApplicationScoped
class JobRepository {

    static final String NEWEST =
            """
            select id, integration_id, event_id, event_type, status, reason, attempts, next_attempt_at,
                created_at, updated_at
            from job where store_id = $1 and integration_id = $2
            order by accepted_at desc, id desc limit $3 offset $4
            """;

    private static final String TOTAL =
            """
            select coalesce(sum(jobs), 0)::bigint from job_count
            where store_id = $1 and integration_id = $2
            """;

    private static final String INTEGRATION_OF =
            "select integration_id from job where store_id = $1 and id = $2 limit 1";

    private final Pool pool;

    JobRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<List<ListedJob>> newest(UUID store, UUID integration, PageRequest page) {
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.of(store, integration, page.limit(), page.offset()))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(JobRepository::listedJob)
                                .toList());
    }

    Uni<Long> total(UUID store, UUID integration) {
        return pool.preparedQuery(TOTAL)
                .execute(Tuple.of(store, integration))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** The integration of a job; empty when this store has no such job. */
    Uni<Optional<UUID>> integrationOf(UUID store, UUID job) {
        return pool.preparedQuery(INTEGRATION_OF)
                .execute(Tuple.of(store, job))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getUUID(0))
                                .findFirst());
    }

    private static ListedJob listedJob(Row row) {
        return new ListedJob(
                row.getUUID("id"),
                row.getUUID("integration_id"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("status"),
                row.getString("reason"),
                row.getInteger("attempts"),
                instant(row.getOffsetDateTime("next_attempt_at")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
