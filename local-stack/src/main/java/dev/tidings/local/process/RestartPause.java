package dev.tidings.local.process;

import java.time.Duration;

/** How long a process that died stays away before it is started again: longer after each death. */
final class RestartPause {

    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 6;

    /** A process that lived this long has recovered from its earlier deaths. */
    private static final Duration RECOVERED = Duration.ofSeconds(30);

    private int deathsInARow;

    /**
     * Counts a death.
     *
     * @param lived how long the process lived
     * @return the pause before it is started again
     */
    Duration afterDeath(Duration lived) {
        deathsInARow = lived.compareTo(RECOVERED) >= 0 ? 1 : deathsInARow + 1;
        int doublings = Math.min(deathsInARow - 1, MOST_DOUBLINGS);
        return SHORTEST.multipliedBy(1L << doublings);
    }
}
