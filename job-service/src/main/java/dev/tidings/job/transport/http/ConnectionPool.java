package dev.tidings.job.transport.http;

import com.github.benmanes.caffeine.cache.Cache;
import dev.tidings.kit.cache.Caches;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connections to each origin: bounded, kept for a while, and shared by all that is sent there.
 * It learns of an origin how long it keeps connections itself.
 */
final class ConnectionPool {

    private static final int REMEMBERED = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

    private final int most;
    private final Duration keepAlive;
    private final Opener opener;
    private final Cache<Origin, Duration> learned =
            Caches.expiringAfterWrite(REMEMBERED, REMEMBERED_FOR).build();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Origin, Line> lines = new HashMap<>();

    /** Opens a connection for a call; tells the pool what came of it. */
    @FunctionalInterface
    interface Opener {
        void open(HttpCall first);
    }

    /** What there is of one origin. */
    private static final class Line {
        private final Deque<HttpConnection> idle = new ArrayDeque<>();
        private final Deque<HttpCall> waiting = new ArrayDeque<>();
        private int open;

        private boolean isEmpty() {
            return open == 0 && waiting.isEmpty();
        }
    }

    ConnectionPool(int most, Duration keepAlive, Opener opener) {
        this.most = most;
        this.keepAlive = keepAlive;
        this.opener = opener;
    }

    /** Finds a connection for a call, now or when there is one. */
    void take(HttpCall call) {
        settle(call.request().origin(), line -> line.waiting.addLast(call));
    }

    /** A call that waits does so no more. */
    void leave(HttpCall call) {
        settle(call.request().origin(), line -> line.waiting.remove(call));
    }

    /** A connection is open and carries nothing. */
    void idle(HttpConnection connection) {
        settle(connection.origin(), line -> line.idle.addLast(connection));
    }

    /** A connection could not be opened. */
    void notOpened(Origin origin) {
        settle(origin, line -> line.open--);
    }

    /** A connection is closed. */
    void gone(HttpConnection connection) {
        settle(
                connection.origin(),
                line -> {
                    line.idle.remove(connection);
                    line.open--;
                });
    }

    /** Closes what has been idle for long enough; to be called from time to time. */
    void sweep() {
        List<Origin> all;
        lock.lock();
        try {
            all = List.copyOf(lines.keySet());
        } finally {
            lock.unlock();
        }
        all.forEach(origin -> settle(origin, line -> {}));
    }

    /** The origin closed a kept connection after this time without a request. */
    void closedByOrigin(Origin origin, Duration idle) {
        Duration half = idle.dividedBy(2);
        if (half.compareTo(limit(origin)) < 0) {
            learned.put(origin, half);
        }
    }

    /** A kept connection was found closed, or with bytes that belong to no answer. */
    void keepsNone(Origin origin) {
        learned.put(origin, Duration.ZERO);
    }

    private Duration limit(Origin origin) {
        Duration known = learned.getIfPresent(origin);
        return known == null ? keepAlive : known;
    }

    private void settle(Origin origin, Consumer<Line> change) {
        List<Runnable> steps = new ArrayList<>();
        lock.lock();
        try {
            Line line = lines.computeIfAbsent(origin, first -> new Line());
            change.accept(line);
            match(line, limit(origin), steps);
            if (line.isEmpty()) {
                lines.remove(origin);
            }
        } finally {
            lock.unlock();
        }
        steps.forEach(Runnable::run);
    }

    private void match(Line line, Duration limit, List<Runnable> steps) {
        closeIdleSince(limit, line, steps);
        line.waiting.removeIf(HttpCall::isOver);
        while (!line.waiting.isEmpty() && serve(line, steps)) {
            line.waiting.removeFirst();
        }
    }

    private static void closeIdleSince(Duration limit, Line line, List<Runnable> steps) {
        for (HttpConnection idle : List.copyOf(line.idle)) {
            if (idle.idleFor().compareTo(limit) >= 0) {
                line.idle.remove(idle);
                steps.add(idle::close);
            }
        }
    }

    /** Whether there is a connection for the first that waits, or may be one. */
    private boolean serve(Line line, List<Runnable> steps) {
        HttpCall call = line.waiting.getFirst();
        HttpConnection kept = call.needsFreshConnection() ? null : keptFor(call, line);
        if (kept != null) {
            line.idle.remove(kept);
            steps.add(() -> kept.carry(call));
            return true;
        }
        if (line.open < most) {
            line.open++;
            steps.add(() -> opener.open(call));
            return true;
        }
        HttpConnection unsuited = line.idle.pollFirst();
        if (unsuited != null) {
            steps.add(unsuited::close); // and when it is gone there is room for another
        }
        return false;
    }

    /** The one that was used last, which is the least likely to be gone. */
    private static @Nullable HttpConnection keptFor(HttpCall call, Line line) {
        Iterator<HttpConnection> newestFirst = line.idle.descendingIterator();
        while (newestFirst.hasNext()) {
            HttpConnection kept = newestFirst.next();
            if (kept.leadsTo(call)) {
                return kept;
            }
        }
        return null;
    }
}
