package dev.tidings.gateway.limit;

import java.time.Duration;

/**
 * A token bucket that holds as many requests as its rate has in a window, kept as one number: when
 * it will be full again (the generic cell rate algorithm). Not for several threads at once.
 */
final class TokenBucket {

    private final Rate rate;
    private long fullAt;

    TokenBucket(Rate rate, long now) {
        this.rate = rate;
        this.fullAt = now;
    }

    Rate rate() {
        return rate;
    }

    /** How long until there is a token; zero when there is one. */
    Duration untilToken(long now) {
        long emptyAfterThis = Math.max(fullAt - now, 0) + rate.nanosEach();
        return Duration.ofNanos(Math.max(emptyAfterThis - rate.count() * rate.nanosEach(), 0));
    }

    /** Takes a token, which must be there. */
    void take(long now) {
        fullAt = Math.max(fullAt, now) + rate.nanosEach();
    }
}
