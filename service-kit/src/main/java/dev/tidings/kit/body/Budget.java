package dev.tidings.kit.body;

import dev.tidings.kit.problem.CommonProblem;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * So many units (bytes, places) for all who need some, each for as long as it needs them.
 *
 * <p>Nobody gets all: one holder, such as a store, has half of them at most, or a single piece of
 * three quarters while it has nothing else; and a quarter is kept for small pieces. So one holder
 * cannot starve another, and large pieces cannot starve small ones.
 *
 * <p>What does not fit waits in line, for a while, and lets pass whoever still fits.
 */
public final class Budget {

    /** A piece is small up to this part of all. */
    private static final int SMALL_PARTS = 64;

    private static final int MAX_WAITING = 1_000;

    private final long total;
    private final Map<Object, Long> held = new HashMap<>();
    private final Queue<Waiting> line = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private long taken;

    /** Units that are held until they are given back, which may happen more than once. */
    public final class Piece {

        private final Object holder;
        private long units;

        private Piece(Object holder, long units) {
            this.holder = holder;
            this.units = units;
        }

        /** Gives the units back. */
        public void release() {
            giveBack(this);
        }
    }

    private record Waiting(Object holder, long units, Promise<Piece> promise) {}

    /** A budget of this many units, at least one. */
    public Budget(long total) {
        if (total < 1) {
            throw new IllegalArgumentException("not a budget: " + total);
        }
        this.total = total;
    }

    /** The largest piece there is. */
    public long largest() {
        return total - total / 4;
    }

    /** The units in use. */
    public long taken() {
        lock.lock();
        try {
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** A piece, if it fits now. */
    public @Nullable Piece tryTake(Object holder, long units) {
        lock.lock();
        try {
            return fits(holder, units) ? take(holder, units) : null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A piece as soon as it fits; {@link CommonProblem.Unavailable} when that takes longer than the
     * patience, or too many wait already. Completes on the caller's context.
     */
    public Future<Piece> take(Vertx vertx, Object holder, long units, Duration patience) {
        Piece now = tryTake(holder, units);
        return now == null ? wait(vertx, holder, units, patience) : Future.succeededFuture(now);
    }

    private Future<Piece> wait(Vertx vertx, Object holder, long units, Duration patience) {
        Context context = vertx.getOrCreateContext();
        Promise<Piece> promise = Promise.promise();
        Waiting waiting = new Waiting(holder, units, promise);
        if (units > largest() || !enqueue(waiting)) {
            return Future.failedFuture(busy());
        }
        long timer = vertx.setTimer(Math.max(1, patience.toMillis()), late -> giveUp(waiting));
        Promise<Piece> here = Promise.promise();
        promise.future()
                .onComplete(taken -> {
                    vertx.cancelTimer(timer);
                    context.runOnContext(back -> here.handle(taken));
                });
        return here.future();
    }

    private boolean enqueue(Waiting waiting) {
        lock.lock();
        try {
            return line.size() < MAX_WAITING && line.add(waiting);
        } finally {
            lock.unlock();
        }
    }

    private void giveUp(Waiting waiting) {
        lock.lock();
        boolean stillThere;
        try {
            stillThere = line.remove(waiting);
        } finally {
            lock.unlock();
        }
        if (stillThere) {
            waiting.promise().fail(busy());
        }
    }

    private void giveBack(Piece piece) {
        List<Runnable> served;
        lock.lock();
        try {
            taken -= piece.units;
            long rest = held.getOrDefault(piece.holder, 0L) - piece.units;
            if (rest > 0) {
                held.put(piece.holder, rest);
            } else {
                held.remove(piece.holder);
            }
            piece.units = 0;
            served = serve();
        } finally {
            lock.unlock();
        }
        served.forEach(Runnable::run);
    }

    /** Takes for all who fit now, in the order in which they came. */
    private List<Runnable> serve() {
        if (line.isEmpty()) {
            return List.of();
        }
        List<Runnable> served = new ArrayList<>();
        for (Iterator<Waiting> next = line.iterator(); next.hasNext(); ) {
            Waiting waiting = next.next();
            if (fits(waiting.holder(), waiting.units())) {
                Piece piece = take(waiting.holder(), waiting.units());
                next.remove();
                served.add(() -> waiting.promise().complete(piece));
            }
        }
        return served;
    }

    private boolean fits(Object holder, long units) {
        long all = units > total / SMALL_PARTS ? largest() : total;
        Long already = held.get(holder);
        return taken + units <= all && (already == null || already + units <= total / 2);
    }

    private Piece take(Object holder, long units) {
        taken += units;
        held.merge(holder, units, Long::sum);
        return new Piece(holder, units);
    }

    private static CommonProblem.Unavailable busy() {
        return new CommonProblem.Unavailable(
                "Too many large requests are under way, please try again");
    }
}
