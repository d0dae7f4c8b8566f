package dev.tidings.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.tidings.gateway.limit.RateLimitsConfig.Limits;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Dialect;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds each client to the limits of the API it calls. This process counts for itself: with several
 * gateways a client has as many times its limits.
 */
@Singleton
public final class RateLimits {

    /** Longer than any bucket takes to fill: forgetting a client then gives it nothing. */
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(2);

    private static final int REMEMBERED_CLIENTS = 50_000;

    private final Quota commerce;
    private final Quota shipping;
    private final Ticker ticker;
    private final Cache<Key, Allowance> allowances;

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

    private record Key(String client, Dialect dialect, boolean write) {}

    @Inject
    RateLimits(RateLimitsConfig config) {
        this(config, Ticker.systemTicker());
    }

    RateLimits(RateLimitsConfig config, Ticker ticker) {
        this.commerce = Quota.of(config.v2());
        this.shipping = Quota.of(config.v3());
        this.ticker = ticker;
        this.allowances =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED_CLIENTS)
                        .expireAfterAccess(REMEMBERED_FOR)
                        .ticker(ticker)
                        .build();
    }

    /**
     * Counts a request of this client.
     *
     * @throws CommonProblem.TooManyRequests when it is one too many
     */
    public void count(String client, Dialect dialect, HttpMethod method) {
        List<Rate> rates = rates(dialect, method);
        if (rates.isEmpty()) {
            return;
        }
        long now = ticker.read();
        Key key = new Key(client, dialect, isWrite(method));
        Allowance allowance = allowances.get(key, unseen -> new Allowance(rates, now));
        switch (allowance.request(now)) {
            case Allowance.Decision.Allowed allowed -> {}
            case Allowance.Decision.Exceeded(Rate rate, Duration delay) ->
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

    private static boolean isWrite(HttpMethod method) {
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
    }
}
