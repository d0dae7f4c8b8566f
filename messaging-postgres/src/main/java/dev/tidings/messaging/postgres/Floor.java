package dev.tidings.messaging.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The id above which a consumer looks for messages: the highest it has claimed, and 0 once a
 * second.
 *
 * <p>A transaction held open anywhere in the database keeps vacuum from removing what has been
 * claimed; without a floor, each claim would walk all those dead index entries. The return to 0
 * finds what was committed late under a lower id, came due, or was given back.
 */
final class Floor {

    private static final Duration RESET_EVERY = Duration.ofSeconds(1);

    /** Timers have no shorter one. */
    private static final Duration LEAST_REST = Duration.ofMillis(1);

    private final Clock clock;
    private long highest;
    private Instant resetAt;

    Floor(Clock clock) {
        this.clock = clock;
        this.resetAt = clock.instant().plus(RESET_EVERY);
    }

    /** Where the next claim starts. */
    long value() {
        Instant now = clock.instant();
        if (!now.isBefore(resetAt)) {
            highest = 0;
            resetAt = now.plus(RESET_EVERY);
        }
        return highest;
    }

    void raise(long claimed) {
        highest = Math.max(highest, claimed);
    }

    /**
     * How long to rest after a claim that found nothing: to the next reset if it saw only a part; a
     * millisecond at least.
     */
    Duration rest(Duration pollInterval) {
        if (highest == 0) {
            return pollInterval;
        }
        Duration toReset = Duration.between(clock.instant(), resetAt);
        Duration rest = toReset.compareTo(pollInterval) < 0 ? toReset : pollInterval;
        return rest.compareTo(LEAST_REST) > 0 ? rest : LEAST_REST;
    }
}
