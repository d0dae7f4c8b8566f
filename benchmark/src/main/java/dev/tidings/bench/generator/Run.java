package dev.tidings.bench.generator;

import dev.tidings.bench.wire.LoadProgress;
import dev.tidings.bench.wire.Micros;
import dev.tidings.bench.wire.Pace;
import dev.tidings.bench.wire.Sending;
import dev.tidings.bench.wire.Sendings;
import io.vertx.core.Vertx;

/**
 * One plan under way. The arrival rate is fixed: a request is due when the plan says so, whatever
 * became of those before it. One that finds all connections busy waits, and its latency counts from
 * when it was due.
 */
final class Run implements AutoCloseable {

    private static final int TICK_MILLIS = 1;

    /** The first request is due when the timer runs. */
    private static final long HEAD_START = Micros.A_SECOND / 20;

    private final Vertx vertx;
    private final Work work;
    private final Pace pace;
    private final Tally tally = new Tally();
    private long startedAt;
    private long timer;
    private int nextRequest;
    private int underWay;
    private boolean closed;

    Run(Vertx vertx, Work work) {
        this.vertx = vertx;
        this.work = work;
        this.pace = work.pace();
    }

    void start() {
        startedAt = Micros.now() + HEAD_START;
        timer = vertx.setPeriodic(TICK_MILLIS, tick -> requestWhatIsDue());
    }

    LoadProgress progress() {
        return new LoadProgress(
                startedAt,
                pace.itemsDueAfter(Micros.now() - startedAt),
                Math.min(pace.items(), pace.firstOf(nextRequest)),
                tally.accepted(),
                tally.refused(),
                tally.unknown(),
                nextRequest == pace.requests() && underWay == 0);
    }

    Sendings sendings() {
        return tally.sendings();
    }

    /** Makes no further request; those under way end without an answer. */
    @Override
    public void close() {
        closed = true;
        vertx.cancelTimer(timer);
        work.close();
    }

    private void requestWhatIsDue() {
        long now = Micros.now();
        while (nextRequest < pace.requests()
                && underWay < pace.connections()
                && due(nextRequest) <= now) {
            request(nextRequest++);
        }
        if (nextRequest == pace.requests()) {
            vertx.cancelTimer(timer);
        }
    }

    private void request(int request) {
        long due = due(request);
        long sent = Micros.now();
        underWay++;
        work.request(request, due)
                .otherwise(0)
                .onSuccess(status -> answered(request, due, sent, status));
    }

    private void answered(int request, long due, long sent, int status) {
        if (closed) {
            return;
        }
        underWay--;
        int first = pace.firstOf(request);
        tally.add(new Sending(due, sent, Micros.now(), first, pace.itemsIn(request), status));
        requestWhatIsDue();
    }

    private long due(int request) {
        return startedAt + pace.dueAfter(request);
    }
}
