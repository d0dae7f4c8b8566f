package dev.tidings.bench.generator;

import dev.tidings.bench.wire.Pace;
import dev.tidings.bench.wire.PagePlan;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Pages to be read. */
final class PageWork implements Work {

    private final PagePlan plan;
    private final Server server;
    private final Supplier<String> token;

    PageWork(Vertx vertx, PagePlan plan, Supplier<String> token) {
        this.plan = plan;
        this.server = new Server(vertx, plan.pace().connections());
        this.token = token;
    }

    @Override
    public Pace pace() {
        return plan.pace();
    }

    @Override
    public Future<Integer> request(int request, long due) {
        return server.get(plan.pages().get(plan.pageOf(request)), token.get());
    }

    @Override
    public void close() {
        server.close();
    }
}
