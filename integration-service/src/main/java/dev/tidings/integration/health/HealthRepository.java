package dev.tidings.integration.health;

import dev.tidings.integration.health.IntegrationHealthObserved.Observation;
import dev.tidings.kit.identity.StoreId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code integration_health}. */
@ApplicationScoped
public class HealthRepository {

    /**
     * What is known and what was seen become one, whichever came first and however often: the
     * latest success, the latest failure, and the earliest failure known after that success. What
     * was seen of integrations that are gone is left out.
     */
    private static final String OBSERVE =
            """
            insert into integration_health as known (store_id, integration_id, succeeded_at, failed_at, failing_since)
            select seen.store_id, seen.integration_id, max(succeeded_at), max(failed_at),
                min(failure) filter (where failure > coalesce(latest_success, '-infinity'))
            from (
                select *, max(succeeded_at) over (partition by store_id, integration_id) as latest_success
                from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[])
                    as s (store_id, integration_id, succeeded_at, failed_at, failing_since)
            ) as seen
            cross join lateral (values (failed_at), (failing_since)) as failures (failure)
            join integration i on i.store_id = seen.store_id and i.id = seen.integration_id
            group by 1, 2 order by 1, 2
            on conflict (store_id, integration_id) do update set
                succeeded_at = greatest(known.succeeded_at, excluded.succeeded_at),
                failed_at = greatest(known.failed_at, excluded.failed_at),
                failing_since = (
                    select min(failure)
                    from (values (known.failing_since), (known.failed_at), (excluded.failing_since), (excluded.failed_at))
                        as failures (failure)
                    where failure > coalesce(greatest(known.succeeded_at, excluded.succeeded_at), '-infinity'))
            """;

    private static final String OF_STORE =
            """
            select integration_id, failing_since, succeeded_at from integration_health where store_id = $1
            """;

    private static final String OF_INTEGRATION = OF_STORE + " and integration_id = $2";

    private final Pool pool;

    HealthRepository(Pool pool) {
        this.pool = pool;
    }

    /** Takes in what was seen. The same again, or in another order, comes to the same. */
    Uni<Void> observe(List<Observation> seen) {
        return pool.preparedQuery(OBSERVE)
                .execute(
                        Tuple.tuple()
                                .addArrayOfUUID(column(seen, Observation::store, UUID[]::new))
                                .addArrayOfUUID(column(seen, Observation::integration, UUID[]::new))
                                .addArrayOfOffsetDateTime(times(seen, Observation::succeededAt))
                                .addArrayOfOffsetDateTime(times(seen, Observation::failedAt))
                                .addArrayOfOffsetDateTime(times(seen, Observation::failingSince)))
                .replaceWithVoid();
    }

    /** The health of a store's integrations, of those of which any is known. */
    public Uni<Map<UUID, Health>> of(StoreId store) {
        return pool.preparedQuery(OF_STORE)
                .execute(Tuple.of(store.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false))
                .map(rows ->
                        rows.collect(
                                Collectors.toMap(
                                        row -> row.getUUID("integration_id"),
                                        HealthRepository::health)));
    }

    /** The health of one integration. */
    public Uni<Health> of(StoreId store, UUID integration) {
        return pool.preparedQuery(OF_INTEGRATION)
                .execute(Tuple.of(store.value(), integration))
                .map(rows -> rows.size() == 0 ? Health.UNKNOWN : health(rows.iterator().next()));
    }

    private static Health health(Row row) {
        return new Health(instant(row, "failing_since"), instant(row, "succeeded_at"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static <C> C[] column(
            List<Observation> seen, Function<Observation, C> column, IntFunction<C[]> array) {
        return seen.stream().map(column).toArray(array);
    }

    private static OffsetDateTime[] times(
            List<Observation> seen, Function<Observation, @Nullable Instant> column) {
        return seen.stream()
                .map(column)
                .map(time -> time == null ? null : time.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
