package dev.tidings.job.transport.network;

import dev.tidings.job.transport.TransportConfig.LookUpConfig;
import dev.tidings.job.transport.network.Turns.Turn;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Look-ups of names, which block and cannot be interrupted: so many at a time and of one store. A
 * name is looked up once for all who ask meanwhile; whoever waits is told in time, and what nobody
 * waits for any more leaves the line.
 */
final class LookUps {

    private static final Duration THREADS_KEPT_FOR = Duration.ofSeconds(30);

    private final Duration patience;
    private final LookUp lookUp;
    private final Vertx vertx;
    private final ExecutorService threads;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Asked> asked = new HashMap<>();
    private final Turns<Asked> turns;

    /** Looks up a name; blocks. */
    @FunctionalInterface
    interface LookUp {
        List<InetAddress> of(String host) throws UnknownHostException, AddressNotAllowedException;
    }

    /** A name from when somebody asks for it until its thread is back or it is dropped. */
    private static final class Asked {
        private final String host;
        private final Promise<List<InetAddress>> answer = Promise.promise();
        private boolean begun;

        private Asked(String host) {
            this.host = host;
        }
    }

    /**
     * Looks nothing up yet.
     *
     * @param patience after which whoever waits is told that the name is unknown
     */
    LookUps(LookUpConfig bounds, Duration patience, LookUp lookUp, Vertx vertx) {
        this.patience = patience;
        this.lookUp = lookUp;
        this.vertx = vertx;
        this.threads = threads(bounds.atOnce());
        this.turns =
                new Turns<>(bounds.atOnce(), bounds.atOncePerStore(), bounds.waitingPerStore());
    }

    /** Not virtual ones: a look-up holds the thread of the system that it runs on. */
    private static ExecutorService threads(int most) {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(
                        most,
                        most,
                        THREADS_KEPT_FOR.toMillis(),
                        TimeUnit.MILLISECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("delivery-dns-", 0).factory(),
                        new ThreadPoolExecutor.DiscardPolicy()); // once it is closed
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** The addresses of a host for a store; completes on any thread. */
    Future<List<InetAddress>> of(UUID store, String host) {
        lock.lock();
        try {
            Asked known = asked.get(host);
            return known == null ? ask(store, new Asked(host)) : join(store, known);
        } finally {
            lock.unlock();
        }
    }

    private Future<List<InetAddress>> ask(UUID store, Asked wanted) {
        if (!turns.line(store, wanted)) {
            return Future.failedFuture(
                    new UnknownHostException(wanted.host + ": too many wait before it"));
        }
        asked.put(wanted.host, wanted);
        long timer = vertx.setTimer(patience.toMillis(), late -> giveUp(wanted));
        beginNext();
        return wanted.answer.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** Another store's line may be the shorter one, so it waits in both. */
    private Future<List<InetAddress>> join(UUID store, Asked known) {
        if (!known.begun) {
            turns.line(store, known);
            beginNext();
        }
        return known.answer.future();
    }

    /** One that has begun stays known until its thread is back: a second would fare no better. */
    private void giveUp(Asked late) {
        lock.lock();
        try {
            if (!late.begun) {
                turns.leave(late);
                asked.remove(late.host);
            }
        } finally {
            lock.unlock();
        }
        late.answer.tryFail(new UnknownHostException(late.host + ": no answer in time"));
    }

    private void beginNext() {
        Optional<Turn<Asked>> next = turns.next();
        while (next.isPresent()) {
            Turn<Asked> turn = next.get();
            turn.what().begun = true;
            threads.execute(() -> take(turn));
            next = turns.next();
        }
    }

    private void take(Turn<Asked> turn) {
        Asked wanted = turn.what();
        Future<List<InetAddress>> found = found(wanted.host);
        lock.lock();
        try {
            asked.remove(wanted.host);
            turns.over(turn);
            beginNext();
        } finally {
            lock.unlock();
        }
        found.onSuccess(wanted.answer::tryComplete).onFailure(wanted.answer::tryFail);
    }

    private Future<List<InetAddress>> found(String host) {
        try {
            return Future.succeededFuture(lookUp.of(host));
        } catch (UnknownHostException | AddressNotAllowedException | RuntimeException failure) {
            return Future.failedFuture(failure);
        }
    }

    void close() {
        threads.shutdownNow();
    }
}
