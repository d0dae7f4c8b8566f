package dev.tidings.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A service as the gateway meets it: it answers with what it was sent, unless the last segment of
 * the path asks it to misbehave.
 */
final class FakeService {

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Integer> timesSeen = new ConcurrentHashMap<>();
    private final HttpServer server =
            vertx.createHttpServer()
                    .requestHandler(this::handle)
                    .listen(0, "localhost")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();

    String url() {
        return "http://localhost:" + server.actualPort();
    }

    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "hangs" -> {}
            case "closes" -> closeUnanswered(request);
            case "closes-once" -> closeFirst(request);
            case "dies" -> dieMidAnswer(request);
            case "empty" -> request.response().setStatusCode(204).end();
            case "not-modified" -> request.response().setStatusCode(304).end();
            case "times-seen" -> request.response().end(timesSeen(request.query()));
            default -> request.body().onSuccess(body -> echo(request, body));
        }
    }

    private String timesSeen(String requestId) {
        return String.valueOf(timesSeen.getOrDefault(requestId, 0));
    }

    private int countThis(HttpServerRequest request) {
        return timesSeen.merge(request.getHeader("X-Request-Id"), 1, Integer::sum);
    }

    private void closeUnanswered(HttpServerRequest request) {
        countThis(request);
        request.connection().close();
    }

    private void closeFirst(HttpServerRequest request) {
        if (countThis(request) == 1) {
            request.connection().close();
        } else {
            echo(request, Buffer.buffer());
        }
    }

    private static void dieMidAnswer(HttpServerRequest request) {
        request.response().putHeader("Content-Length", "1000");
        request.response().write("half of it").onComplete(sent -> request.connection().close());
    }

    private static void echo(HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers()
                .forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("X-Request-Id", request.headers().get("X-Request-Id"))
                .putHeader("Keep-Alive", "timeout=5")
                .end(
                        new JsonObject()
                                .put("method", request.method().name())
                                .put("uri", request.uri())
                                .put("headers", headers)
                                .put("bytes", body.length())
                                .encode());
    }
}
