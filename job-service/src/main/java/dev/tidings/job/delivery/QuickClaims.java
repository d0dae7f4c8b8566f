package dev.tidings.job.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The claimed attempts under way to receivers that answer quickly. A few keep such receivers and
 * this worker busy; more would only wait in line, and new deliveries with them. An attempt that
 * turns out to be slow does not count any longer. Not thread-safe.
 */
final class QuickClaims {

    private final int enough;
    private final Duration patience;
    private final Set<Pass> underWay = new LinkedHashSet<>();

    /**
     * None yet.
     *
     * @param enough how many keep a worker busy
     * @param patience how long an attempt may take and be quick
     */
    QuickClaims(int enough, Duration patience) {
        this.enough = enough;
        this.patience = patience;
    }

    void enter(Pass pass) {
        underWay.add(pass);
    }

    void leave(Pass pass) {
        underWay.remove(pass);
    }

    /** Whether there are enough of them for now. */
    boolean suffice(Instant now) {
        Instant slow = now.minus(patience);
        Iterator<Pass> oldestFirst = underWay.iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().since().isBefore(slow)) {
            oldestFirst.remove();
        }
        return underWay.size() >= enough;
    }
}
