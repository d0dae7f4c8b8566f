package dev.tidings.bench.agent;

import dev.tidings.bench.wire.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** How an agent is asked and told things: JSON, and tables as they are, on paths of its own. */
public final class Control {

    /** No webhook and no API has such a path. */
    public static final String PREFIX = "/control/";

    private static final int DONE = 204;
    private static final int NOT_FOUND = 404;
    private static final int FAILED = 500;

    private Control() {}

    public static boolean isFor(HttpServerRequest request) {
        return request.path().startsWith(PREFIX);
    }

    /** What is asked, such as {@code GET progress}, and of which trial: {@code progress/7}. */
    public static Ask ask(HttpServerRequest request) {
        String[] words = request.path().substring(PREFIX.length()).split("/", -1);
        int trial = words.length > 1 ? Integer.parseInt(words[1]) : 0;
        return new Ask(request.method() + " " + words[0], trial);
    }

    /** Answers with the value as JSON. */
    public static void answer(HttpServerRequest request, Optional<?> value) {
        value.ifPresentOrElse(
                found -> request.response().end(Buffer.buffer(Json.bytes(found))),
                () -> unknown(request));
    }

    public static void unknown(HttpServerRequest request) {
        request.response().setStatusCode(NOT_FOUND).end();
    }

    /** Reads what was sent, does it, and answers when that is done. */
    public static <T> void told(HttpServerRequest request, Class<T> type, Consumer<T> act) {
        toldAndDone(
                request,
                type,
                value -> {
                    act.accept(value);
                    return Future.succeededFuture();
                });
    }

    /** The same for what takes its time. */
    public static <T> void toldAndDone(
            HttpServerRequest request, Class<T> type, Function<T, Future<?>> act) {
        request.body()
                .map(body -> Json.read(body.getBytes(), type))
                .compose(value -> act.apply(value).mapEmpty())
                .onSuccess(done -> request.response().setStatusCode(DONE).end())
                .onFailure(fault -> request.response().setStatusCode(FAILED).end());
    }

    /** Answers with a table, a piece at a time, as fast as it is read. */
    public static void stream(HttpServerRequest request, Optional<Stream<byte[]>> pieces) {
        pieces.ifPresentOrElse(
                found -> write(request.response().setChunked(true), found.iterator()),
                () -> unknown(request));
    }

    private static void write(HttpServerResponse response, Iterator<byte[]> pieces) {
        Future<Void> written =
                pieces.hasNext()
                        ? response.write(Buffer.buffer(pieces.next()))
                                .onSuccess(next -> write(response, pieces))
                        : response.end();
        written.onFailure(gone -> response.reset());
    }

    /** A question to an agent. */
    public record Ask(String what, int trial) {}
}
