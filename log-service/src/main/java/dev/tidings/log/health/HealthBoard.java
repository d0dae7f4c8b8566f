package dev.tidings.log.health;

import dev.tidings.log.health.IntegrationHealthObserved.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What this process has seen of integrations, and how much of it has been told. It is bounded: what
 * was not seen for longest is told and forgotten.
 */
final class HealthBoard {

    private final int capacity;
    private final Duration interval;

    /** Those seen last stand last. */
    private final SequencedMap<Watched, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);

    /**
     * An empty board.
     *
     * @param interval how long an integration is not spoken of again while nothing turns
     */
    HealthBoard(int capacity, Duration interval) {
        this.capacity = capacity;
        this.interval = interval;
    }

    private static final class Entry {
        private Seen seen;
        private @Nullable Seen told;
        private Instant toldAt = Instant.MIN;

        Entry(Seen seen) {
            this.seen = seen;
        }

        boolean hasNews() {
            return !seen.equals(told);
        }

        boolean hasTurned() {
            return told == null || told.fails() != seen.fails();
        }
    }

    /** Takes in what a batch shows; answers what is to be told now. */
    synchronized List<Observation> see(List<DeliveryOutcome> batch, Instant now) {
        Map<Watched, Seen> news = new LinkedHashMap<>();
        for (DeliveryOutcome outcome : batch) {
            news.merge(
                    new Watched(outcome.store(), outcome.integration()),
                    Seen.of(outcome),
                    Seen::and);
        }
        List<Observation> due = new ArrayList<>();
        news.forEach((integration, seen) -> {
            Entry entry = entries.computeIfAbsent(integration, unseen -> new Entry(seen));
            entry.seen = entry.seen.and(seen);
            if (entry.hasTurned() || isDue(entry, now)) {
                due.add(tell(integration, entry, now));
            }
        });
        due.addAll(forgetOldest(now));
        return due;
    }

    /** What is to be told because nothing was for an interval. */
    synchronized List<Observation> due(Instant now) {
        List<Observation> due = new ArrayList<>();
        entries.forEach((integration, entry) -> {
            if (isDue(entry, now)) {
                due.add(tell(integration, entry, now));
            }
        });
        return due;
    }

    /** Takes back what could not be told after all: it is due again at once. */
    synchronized void untold(List<Observation> observations) {
        for (Observation observation : observations) {
            Entry entry = entries.get(new Watched(observation.store(), observation.integration()));
            if (entry != null) {
                entry.told = null;
                entry.toldAt = Instant.MIN;
            }
        }
    }

    private boolean isDue(Entry entry, Instant now) {
        return entry.hasNews() && !entry.toldAt.isAfter(now.minus(interval));
    }

    private List<Observation> forgetOldest(Instant now) {
        List<Observation> last = new ArrayList<>();
        Iterator<Map.Entry<Watched, Entry>> oldest = entries.entrySet().iterator();
        for (int over = entries.size() - capacity; over > 0; over--) {
            Map.Entry<Watched, Entry> forgotten = oldest.next();
            if (forgotten.getValue().hasNews()) {
                last.add(tell(forgotten.getKey(), forgotten.getValue(), now));
            }
            oldest.remove();
        }
        return last;
    }

    private static Observation tell(Watched integration, Entry entry, Instant now) {
        entry.told = entry.seen;
        entry.toldAt = now;
        return Observation.of(integration, entry.seen);
    }
}
