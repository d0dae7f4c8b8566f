package dev.tidings.bench.generator;

import dev.tidings.bench.wire.LoadPlan;
import dev.tidings.bench.wire.Pace;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Events to be posted. */
final class EventWork implements Work {

    private final LoadPlan plan;
    private final EventBodies bodies;
    private final Server server;
    private final Supplier<String> token;

    EventWork(Vertx vertx, LoadPlan plan, Supplier<String> token) {
        this.plan = plan;
        this.bodies = new EventBodies(plan);
        this.server = new Server(vertx, plan.pace().connections());
        this.token = token;
    }

    @Override
    public Pace pace() {
        return plan.pace();
    }

    @Override
    public Future<Integer> request(int request, long due) {
        return server.post(plan.target(), bodies.of(request, due), token.get());
    }

    @Override
    public void close() {
        server.close();
    }
}
