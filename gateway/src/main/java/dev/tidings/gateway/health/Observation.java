package dev.tidings.gateway.health;

import java.time.Duration;
import java.time.Instant;

/**
 * What was last seen of a service.
 *
 * @param since when it was first seen so, without a change in between
 * @param seenAt when it was last asked
 */
record Observation(boolean up, Instant since, Instant seenAt) {

    static Observation first(boolean up, Instant now) {
        return new Observation(up, now, now);
    }

    Observation then(boolean stillUp, Instant now) {
        return new Observation(stillUp, stillUp == up ? since : now, now);
    }

    boolean isFresh(Instant now, Duration lifetime) {
        return seenAt.plus(lifetime).isAfter(now);
    }
}
