package dev.tidings.bench.lab;

import java.time.Duration;
import java.time.Instant;

/** Waits for as long as something moves, and for a while beyond. */
final class Waiting {

    private final Duration patience;
    private Instant lastMove = Instant.now();
    private long lastSeen = -1;

    Waiting(Duration patience) {
        this.patience = patience;
    }

    /** Whether to wait on, having seen this. */
    boolean goesOn(long seen) {
        Instant now = Instant.now();
        if (seen != lastSeen) {
            lastSeen = seen;
            lastMove = now;
        }
        return lastMove.plus(patience).isAfter(now);
    }
}
