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
        for (TokenBucket bucket : buckets) {
            Duration delay = bucket.untilToken(now);
            if (delay.isPositive()) {
                return new Decision.Exceeded(bucket.rate(), delay);
            }
        }
        buckets.forEach(bucket -> bucket.take(now));
        return new Decision.Allowed();
    }
}
