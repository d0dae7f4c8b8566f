package dev.tidings.gateway.limit;

import java.time.Duration;
import java.util.List;

/** What one client may still do: a token of each of its buckets for every request, or of none. */
final class Allowance {

    private final List<TokenBucket> buckets;

    Allowance(List<Rate> rates, long now) {
        this.buckets = rates.stream().map(rate -> new TokenBucket(rate, now)).toList();
    }

    synchronized Decision request(long now) {
        Decision decision = next(now);
        if (decision instanceof Decision.Allowed) {
            buckets.forEach(bucket -> bucket.take(now));
        }
        return decision;
    }

    /** What would become of a request, which is not made. */
    synchronized Decision next(long now) {
        for (TokenBucket bucket : buckets) {
            Duration delay = bucket.untilToken(now);
            if (delay.isPositive()) {
                return new Decision.Exceeded(bucket.rate(), delay);
            }
        }
        return new Decision.Allowed();
    }
}
