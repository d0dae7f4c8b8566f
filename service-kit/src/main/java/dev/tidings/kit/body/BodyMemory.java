package dev.tidings.kit.body;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * The memory for bodies: some for bodies that come in, and the rest for those that are worked on. A
 * body that has come waits for its part of the latter, which those who have one never do, so that
 * none waits for ever.
 */
@Singleton
final class BodyMemory {

    /** Of all. */
    private static final int ARRIVING_PART = 6;

    /** What is left of the heap is for all else that a service does. */
    private static final double HEAP_PART = 0.6;

    private final Budget arriving;
    private final Budget working;

    @Inject
    BodyMemory(BodiesConfig config) {
        this(
                config.memory()
                        .map(MemorySize::asLongValue)
                        .orElseGet(() -> (long) (Runtime.getRuntime().maxMemory() * HEAP_PART)));
    }

    BodyMemory(long bytes) {
        this.arriving = new Budget(bytes / ARRIVING_PART);
        this.working = new Budget(bytes - bytes / ARRIVING_PART);
    }

    Budget arriving() {
        return arriving;
    }

    Budget working() {
        return working;
    }
}
