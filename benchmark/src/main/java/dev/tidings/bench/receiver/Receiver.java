package dev.tidings.bench.receiver;

import dev.tidings.bench.agent.Agent;
import dev.tidings.bench.agent.Control;
import dev.tidings.bench.wire.Arrival;
import dev.tidings.bench.wire.Hold;
import dev.tidings.bench.wire.Hosts;
import dev.tidings.bench.wire.Micros;
import dev.tidings.bench.wire.Reaction;
import dev.tidings.bench.wire.Trials;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.stream.Stream;

/**
 * Takes deliveries at {@code /<reaction>/<number of the webhook>} and notes each. It runs on one
 * event loop, which alone touches what is noted.
 */
final class Receiver implements Handler<HttpServerRequest> {

    private static final int UNAVAILABLE = 503;
    private static final int NOT_FOUND = 404;

    private final Vertx vertx;
    private final Notebooks notebooks = new Notebooks();
    private HoldingUntil holding = HoldingUntil.nothing();

    Receiver(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (Control.isFor(request)) {
            control(request);
            return;
        }
        long at = Micros.now();
        WebhookPath.parse(request.path())
                .ifPresentOrElse(
                        path -> request.body().onSuccess(body -> arrived(request, path, body, at)),
                        () -> request.response().setStatusCode(NOT_FOUND).end());
    }

    private void control(HttpServerRequest request) {
        Control.Ask ask = Control.ask(request);
        switch (ask.what()) {
            case "PUT trials" -> Control.told(request, Trials.class, notebooks::begin);
            case "PUT hosts" ->
                    Control.toldAndDone(
                            request, Hosts.class, it -> listen(it, request.localAddress().port()));
            case "PUT hold" ->
                    Control.told(request, Hold.class, it -> holding = HoldingUntil.of(it));
            case "GET progress" ->
                    Control.answer(request, notebooks.of(ask.trial()).map(Notebook::progress));
            case "GET arrivals" ->
                    Control.stream(request, notebooks.of(ask.trial()).map(Receiver::pieces));
            default -> Control.unknown(request);
        }
    }

    private Future<?> listen(Hosts hosts, int port) {
        return Future.all(
                hosts.names().stream().map(host -> Agent.listen(vertx, host, port, this)).toList());
    }

    private static Stream<byte[]> pieces(Notebook notebook) {
        return notebook.arrivals().pieces();
    }

    private void arrived(HttpServerRequest request, WebhookPath path, Buffer body, long at) {
        boolean taken = isTaken(path.reaction(), at);
        DeliveryBody.parse(body.getBytes())
                .ifPresent(found ->
                        notebooks.note(found.mark().trial(), arrival(found, path, at, taken)));
        if (taken) {
            request.response().end();
        } else if (path.reaction() == Reaction.HOLD) {
            refuse(request);
        }
    }

    private boolean isTaken(Reaction reaction, long at) {
        return switch (reaction) {
            case TAKE -> true;
            case HOLD -> holding.isOver(at);
            case HANG -> false;
        };
    }

    private void refuse(HttpServerRequest request) {
        request.response()
                .setStatusCode(UNAVAILABLE)
                .putHeader(HttpHeaders.RETRY_AFTER, holding.retryAfter())
                .end();
    }

    private static Arrival arrival(DeliveryBody found, WebhookPath path, long at, boolean taken) {
        return new Arrival(
                found.mark().due(),
                at,
                found.job(),
                found.mark().number(),
                path.webhook(),
                found.attempt(),
                taken);
    }
}
