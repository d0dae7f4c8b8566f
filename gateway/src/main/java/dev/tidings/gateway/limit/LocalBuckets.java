package dev.tidings.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** In the memory of this process, which counts for itself. */
// The nodes that Caffeine makes for a size and a time since the last use; Quarkus registers those
// of other caches.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
final class LocalBuckets implements Buckets {

    /** Longer than any bucket takes to fill: forgetting a client then gives it nothing. */
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(2);

    private static final int REMEMBERED_CLIENTS = 50_000;

    private final Ticker ticker;
    private final Cache<String, Allowance> allowances;

    LocalBuckets(Ticker ticker) {
        this.ticker = ticker;
        this.allowances =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED_CLIENTS)
                        .expireAfterAccess(REMEMBERED_FOR)
                        .ticker(ticker)
                        .build();
    }

    @Override
    public Uni<Decision> request(String client, List<Rate> rates) {
        long now = ticker.read();
        Allowance allowance = allowances.get(client, unseen -> new Allowance(rates, now));
        return Uni.createFrom().item(allowance.request(now));
    }
}
