package dev.tidings.messaging.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** A moment by which something must have an answer. */
record Deadline(long nanoTime) {

    private static final Duration LEAST = Duration.ofMillis(1);

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    boolean passed() {
        return nanoTime - System.nanoTime() <= 0;
    }

    /** What is left, at least a millisecond. */
    Duration left() {
        Duration left = Duration.ofNanos(nanoTime - System.nanoTime());
        return left.compareTo(LEAST) > 0 ? left : LEAST;
    }

    /** Fails a step that has no result by then; the step's connection is then to be dropped. */
    <T> Uni<T> bound(Uni<T> step) {
        return step.ifNoItem().after(left()).failWith(Deadline::missed);
    }

    static TimeoutException missed() {
        return new TimeoutException("no answer from PostgreSQL in time");
    }
}
