package dev.tidings.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.tidings.kit.cache.Caches;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** In the memory of this process, which counts for itself. */
final class LocalBuckets implements Buckets {

    /** Longer than any bucket takes to fill: forgetting a client then gives it nothing. */
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(2);

    private static final int REMEMBERED_CLIENTS = 50_000;

    private final Ticker ticker;
    private final Cache<String, Allowance> allowances;

    LocalBuckets(Ticker ticker) {
        this.ticker = ticker;
        this.allowances =
                Caches.expiringAfterAccess(REMEMBERED_CLIENTS, REMEMBERED_FOR)
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
