package dev.tidings.gateway.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tidings.gateway.limit.RateLimitsConfig.Limits;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Dialect;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Holds each client to the limits of the API it calls. */
@Singleton
public final class RateLimits {

    private final Quota commerce;
    private final Quota shipping;
    private final Buckets buckets;

    private record Quota(List<Rate> reads, List<Rate> writes) {

        static Quota of(Limits limits) {
            return new Quota(
                    Rate.of(limits.readsPerMinute(), Rate.Window.MINUTE).toList(),
                    Stream.concat(
                                    Rate.of(limits.writesPerSecond(), Rate.Window.SECOND),
                                    Rate.of(limits.writesPerMinute(), Rate.Window.MINUTE))
                            .toList());
        }
    }

    @Inject
    RateLimits(RateLimitsConfig config, Pool pool) {
        this(config, buckets(config, pool));
    }

    RateLimits(RateLimitsConfig config, Buckets buckets) {
        this.commerce = Quota.of(config.v2());
        this.shipping = Quota.of(config.v3());
        this.buckets = buckets;
    }

    /**
     * Counts a request of this client, which may be told apart by grant; fails with {@link
     * CommonProblem.TooManyRequests} when it is one too many.
     */
    public Uni<Void> count(String client, Dialect dialect, HttpMethod method) {
        List<Rate> rates = rates(dialect, method);
        return rates.isEmpty()
                ? Uni.createFrom().voidItem()
                : buckets.request(key(client, dialect, method), rates)
                        .invoke(this::check)
                        .replaceWithVoid();
    }

    @Scheduled(every = "10m", delayed = "10m")
    Uni<Void> forgetFull() {
        return buckets instanceof SharedBuckets shared
                ? shared.forgetFull()
                : Uni.createFrom().voidItem();
    }

    private void check(Decision decision) {
        switch (decision) {
            case Decision.Allowed allowed -> {}
            case Decision.Exceeded(Rate rate, var delay) ->
                    throw new CommonProblem.TooManyRequests("Rate limit exceeded: " + rate, delay);
        }
    }

    private List<Rate> rates(Dialect dialect, HttpMethod method) {
        Quota quota =
                switch (dialect) {
                    case COMMERCE -> commerce;
                    case SHIPPING -> shipping;
                };
        return isWrite(method) ? quota.writes() : quota.reads();
    }

    private static Buckets buckets(RateLimitsConfig config, Pool pool) {
        Buckets local = new LocalBuckets(Ticker.systemTicker());
        return config.shared() ? new SharedBuckets(pool, local) : local;
    }

    private static String key(String client, Dialect dialect, HttpMethod method) {
        return client + " " + dialect + (isWrite(method) ? " writes" : " reads");
    }

    private static boolean isWrite(HttpMethod method) {
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
    }
}
