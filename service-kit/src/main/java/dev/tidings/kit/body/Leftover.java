package dev.tidings.kit.body;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * What a refused client is still sending. It is read and thrown away, within bounds: to close at
 * once would reset the connection under the answer, and to read on for ever would be a gift.
 */
public final class Leftover {

    private static final long MAX_BYTES = 16L * 1024 * 1024;
    private static final Duration MAX_TIME = Duration.ofSeconds(5);

    private final HttpServerRequest request;
    private long seen;

    private Leftover(HttpServerRequest request) {
        this.request = request;
    }

    public static void discard(Vertx vertx, HttpServerRequest request) {
        if (!request.isEnded()) {
            new Leftover(request).discard(vertx);
        }
    }

    private void discard(Vertx vertx) {
        long timer = vertx.setTimer(MAX_TIME.toMillis(), late -> close());
        request.end().onComplete(ended -> vertx.cancelTimer(timer));
        request.handler(this::count);
        request.resume();
    }

    private void count(Buffer chunk) {
        seen += chunk.length();
        if (seen > MAX_BYTES) {
            close();
        }
    }

    private void close() {
        request.connection().close();
    }
}
