package dev.tidings.gateway.limit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * In the database, where all gateways count together: one statement for each request, by the clock
 * of the database. While that is away this process counts for itself, since a limit is no reason to
 * refuse.
 *
 * <p>A bucket is kept as {@link TokenBucket} keeps it, as the time when it will be full again.
 */
final class SharedBuckets implements Buckets {

    private static final Logger LOG = Logger.getLogger(SharedBuckets.class);

    private static final String NOW =
            "with at as materialized"
                    + " (select (extract(epoch from clock_timestamp()) * 1000000)::bigint as now) ";

    /** Takes from all buckets of a client, or, when one is empty, touches none and has no row. */
    private static final String TAKE =
            NOW
                    + """
                    insert into rate_bucket as bucket (client, full_at)
                    select $1, array(select at.now + rate.each from unnest($2::bigint[]) rate (each)) from at
                    on conflict (client) do update set full_at = array(
                      select greatest(taken.full_at, at.now) + taken.each
                      from at, unnest(bucket.full_at, $2::bigint[]) with ordinality
                        as taken (full_at, each, place)
                      order by taken.place)
                    where (
                      select bool_and(greatest(taken.full_at - at.now, 0) + taken.each <= taken.size)
                      from at, unnest(bucket.full_at, $2::bigint[], $3::bigint[])
                        as taken (full_at, each, size))
                    returning 1
                    """;

    private static final String LONGEST_DELAY =
            NOW
                    + """
                    select kept.place, greatest(kept.full_at - at.now, 0) + kept.each - kept.size as delay
                    from rate_bucket bucket, at,
                      unnest(bucket.full_at, $2::bigint[], $3::bigint[]) with ordinality
                        as kept (full_at, each, size, place)
                    where bucket.client = $1
                    order by delay desc
                    limit 1
                    """;

    private static final String FORGET_FULL =
            NOW
                    + """
                    delete from rate_bucket using at
                    where not exists (
                      select from unnest(rate_bucket.full_at) as bucket (full_at)
                      where bucket.full_at > at.now)
                    """;

    private final Pool pool;
    private final Buckets otherwise;

    SharedBuckets(Pool pool, Buckets otherwise) {
        this.pool = pool;
        this.otherwise = otherwise;
    }

    @Override
    public Uni<Decision> request(String client, List<Rate> rates) {
        Tuple parameters = Tuple.of(client, micros(rates), sizes(rates));
        return pool.preparedQuery(TAKE)
                .execute(parameters)
                .chain(taken -> decide(taken, parameters, rates))
                .onFailure()
                .invoke(fault -> LOG.warnf("counting alone error=%s", fault))
                .onFailure()
                .recoverWithUni(() -> otherwise.request(client, rates));
    }

    /** Deletes the buckets that are full again, which says no more than none. */
    Uni<Void> forgetFull() {
        return pool.query(FORGET_FULL).execute().replaceWithVoid();
    }

    private Uni<Decision> decide(RowSet<Row> taken, Tuple parameters, List<Rate> rates) {
        return taken.size() > 0
                ? Uni.createFrom().item(new Decision.Allowed())
                : pool.preparedQuery(LONGEST_DELAY)
                        .execute(parameters)
                        .map(rows -> exceeded(rows, rates));
    }

    /** By now it may have a token again, which is to come back at once. */
    private static Decision exceeded(RowSet<Row> rows, List<Rate> rates) {
        for (Row row : rows) {
            Rate rate = rates.get(row.getInteger("place") - 1);
            return new Decision.Exceeded(rate, delay(row.getLong("delay")));
        }
        return new Decision.Allowed();
    }

    private static Duration delay(long micros) {
        return Duration.of(Math.max(micros, 1), ChronoUnit.MICROS);
    }

    private static Long[] micros(List<Rate> rates) {
        return rates.stream().map(rate -> rate.nanosEach() / 1_000).toArray(Long[]::new);
    }

    private static Long[] sizes(List<Rate> rates) {
        return rates.stream()
                .map(rate -> rate.count() * (rate.nanosEach() / 1_000))
                .toArray(Long[]::new);
    }
}
