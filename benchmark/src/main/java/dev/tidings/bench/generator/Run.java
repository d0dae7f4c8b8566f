package dev.tidings.bench.generator;

import dev.tidings.bench.wire.LoadPlan;
import dev.tidings.bench.wire.LoadProgress;
import dev.tidings.bench.wire.Micros;
import dev.tidings.bench.wire.Sending;
import dev.tidings.bench.wire.Sendings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * One plan under way. The arrival rate is fixed: a request is due when the plan says so, whatever
 * became of those before it. One that finds all connections busy waits, and its latency counts from
 * when it was due.
 */
final class Run implements AutoCloseable {

    private static final int TICK_MILLIS = 1;

    /** The first request is due when the timer runs and connections can be made. */
    private static final long HEAD_START = Micros.A_SECOND / 20;

    private final Vertx vertx;
    private final LoadPlan plan;
    private final Supplier<String> token;
    private final EventBodies bodies;
    private final Gateway gateway;
    private final Tally tally = new Tally();
    private long startedAt;
    private long timer;
    private int nextRequest;
    private int underWay;

    Run(Vertx vertx, LoadPlan plan, Supplier<String> token) {
        this.vertx = vertx;
        this.plan = plan;
        this.token = token;
        this.bodies = new EventBodies(plan);
        this.gateway = new Gateway(vertx, plan);
    }

    void start() {
        startedAt = Micros.now() + HEAD_START;
        timer = vertx.setPeriodic(TICK_MILLIS, tick -> sendWhatIsDue());
    }

    LoadProgress progress() {
        return new LoadProgress(
                startedAt,
                dueUntil(Micros.now()),
                Math.min(plan.events(), nextRequest * plan.batch()),
                tally.accepted(),
                tally.refused(),
                tally.unknown(),
                nextRequest == plan.requests() && underWay == 0);
    }

    Sendings sendings() {
        return tally.sendings();
    }

    @Override
    public void close() {
        vertx.cancelTimer(timer);
        gateway.close();
    }

    private void sendWhatIsDue() {
        long now = Micros.now();
        while (nextRequest < plan.requests()
                && underWay < plan.connections()
                && due(nextRequest) <= now) {
            send(nextRequest++);
        }
        if (nextRequest == plan.requests()) {
            vertx.cancelTimer(timer);
        }
    }

    private void send(int request) {
        long due = due(request);
        long sent = Micros.now();
        underWay++;
        Future<Integer> status = gateway.post(bodies.of(request, due), token.get());
        status.otherwise(0).onSuccess(answer -> answered(request, due, sent, answer));
    }

    private void answered(int request, long due, long sent, int status) {
        underWay--;
        tally.add(
                new Sending(
                        due,
                        sent,
                        Micros.now(),
                        request * plan.batch(),
                        plan.eventsIn(request),
                        status));
        sendWhatIsDue();
    }

    private long due(int request) {
        return startedAt + plan.dueAfter(request);
    }

    private int dueUntil(long now) {
        if (plan.rate() == 0) {
            return plan.events();
        }
        double due = Math.floor((now - startedAt) * plan.rate() / Micros.A_SECOND) + 1;
        return (int) Math.clamp(due, 0, plan.events());
    }
}
