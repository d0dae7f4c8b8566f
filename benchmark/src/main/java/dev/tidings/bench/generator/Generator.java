package dev.tidings.bench.generator;

import dev.tidings.bench.agent.Control;
import dev.tidings.bench.wire.LoadPlan;
import dev.tidings.bench.wire.PagePlan;
import dev.tidings.bench.wire.Token;
import dev.tidings.bench.wire.Trials;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Carries out plans, each under the number of its trial. Everything happens on one event loop. */
final class Generator implements Handler<HttpServerRequest> {

    private final Vertx vertx;
    private final Map<Integer, Run> runs = new HashMap<>();
    private final Map<Integer, String> tokens = new HashMap<>();

    Generator(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public void handle(HttpServerRequest request) {
        Control.Ask ask = Control.ask(request);
        Optional<Run> run = Optional.ofNullable(runs.get(ask.trial()));
        switch (ask.what()) {
            case "PUT token" ->
                    Control.told(request, Token.class, it -> tokens.put(it.trial(), it.value()));
            case "PUT trials" -> Control.told(request, Trials.class, this::forgetOthers);
            case "POST events" -> Control.told(request, LoadPlan.class, this::send);
            case "POST pages" -> Control.told(request, PagePlan.class, this::read);
            case "GET progress" -> Control.answer(request, run.map(Run::progress));
            case "GET sendings" -> Control.stream(request, run.map(it -> it.sendings().pieces()));
            default -> Control.unknown(request);
        }
    }

    private void forgetOthers(Trials trials) {
        runs.entrySet()
                .removeIf(each -> {
                    boolean forgotten = !trials.numbers().contains(each.getKey());
                    if (forgotten) {
                        each.getValue().close();
                    }
                    return forgotten;
                });
    }

    private void send(LoadPlan plan) {
        begin(plan.trial(), new EventWork(vertx, plan, () -> token(plan.trial())));
    }

    private void read(PagePlan plan) {
        begin(plan.trial(), new PageWork(vertx, plan, () -> token(plan.trial())));
    }

    private void begin(int trial, Work work) {
        Run run = new Run(vertx, work);
        runs.put(trial, run);
        run.start();
    }

    private String token(int trial) {
        return tokens.getOrDefault(trial, "");
    }
}
