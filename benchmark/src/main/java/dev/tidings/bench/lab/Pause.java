package dev.tidings.bench.lab;

import java.time.Duration;

/** Time between two looks at something that goes on elsewhere. */
public final class Pause {

    private static final Duration A_LOOK = Duration.ofSeconds(1);

    private Pause() {}

    public static void untilNextLook() {
        of(A_LOOK);
    }

    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
