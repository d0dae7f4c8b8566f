package dev.tidings.bench.generator;

import dev.tidings.bench.agent.Control;
import dev.tidings.bench.wire.LoadPlan;
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
            case "POST run" -> Control.told(request, LoadPlan.class, this::begin);
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

    private void begin(LoadPlan plan) {
        Run run = new Run(vertx, plan, () -> tokens.getOrDefault(plan.trial(), ""));
        runs.put(plan.trial(), run);
        run.start();
    }
}
