package dev.tidings.job.transport.network;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is next when stores wait for something that only so many can have at a time: stores take
 * turns, each has so many at most, and one's things come in the order in which they were asked for.
 * Not safe for threads.
 *
 * @param <T> what waits; may wait for several stores at once
 */
final class Turns<T> {

    private final int atOnce;
    private final int atOncePerStore;
    private final int waitingPerStore;

    /** The stores that something goes on or waits for, whoever was served longest ago first. */
    private final Map<UUID, Line<T>> lines = new LinkedHashMap<>();

    private int goingOn;

    /** The turn of a store; {@link #over} when it is over. */
    record Turn<T>(Line<T> line, T what) {}

    /** What one store waits for. */
    static final class Line<T> {
        private final UUID store;
        private final Set<T> waiting = new LinkedHashSet<>();
        private int goingOn;

        private Line(UUID store) {
            this.store = store;
        }

        private boolean isIdle() {
            return goingOn == 0 && waiting.isEmpty();
        }
    }

    Turns(int atOnce, int atOncePerStore, int waitingPerStore) {
        this.atOnce = atOnce;
        this.atOncePerStore = atOncePerStore;
        this.waitingPerStore = waitingPerStore;
    }

    /** Puts something at the end of a store's line; false when the line is too long for that. */
    boolean line(UUID store, T what) {
        Line<T> line = lines.computeIfAbsent(store, Line::new);
        return line.waiting.contains(what)
                || (line.waiting.size() < waitingPerStore && line.waiting.add(what));
    }

    /** Takes something out of every line. */
    void leave(T what) {
        lines.values().forEach(line -> line.waiting.remove(what));
        lines.values().removeIf(Line::isIdle);
    }

    /** Begins the next turn, if there is one; its thing waits nowhere any more. */
    Optional<Turn<T>> next() {
        if (goingOn >= atOnce) {
            return Optional.empty();
        }
        return lines.values().stream().filter(this::mayBegin).findFirst().map(this::begin);
    }

    private boolean mayBegin(Line<T> line) {
        return line.goingOn < atOncePerStore && !line.waiting.isEmpty();
    }

    private Turn<T> begin(Line<T> line) {
        lines.remove(line.store);
        lines.put(line.store, line);
        T what = line.waiting.iterator().next();
        line.goingOn++;
        goingOn++;
        leave(what);
        return new Turn<>(line, what);
    }

    void over(Turn<T> turn) {
        Line<T> line = turn.line();
        line.goingOn--;
        goingOn--;
        if (line.isIdle()) {
            lines.remove(line.store);
        }
    }
}
