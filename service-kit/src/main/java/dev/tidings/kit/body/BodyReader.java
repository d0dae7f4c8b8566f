package dev.tidings.kit.body;

import dev.tidings.kit.problem.CommonProblem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;

/**
 * Reads a body into memory as it comes, and gives up on a client that is silent for too long. To be
 * used on the event loop of the request, which must be paused.
 */
public final class BodyReader {

    private static final int FIRST = 4 * 1024;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final int enough;
    private final Pace pace;
    private final Promise<Part> promise = Promise.promise();

    private byte[] bytes;
    private int count;

    /**
     * What was read.
     *
     * @param whole whether that is the whole body; the request is paused otherwise
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes by the megabyte, which nobody compares
    public record Part(byte[] bytes, boolean whole) {}

    private BodyReader(
            Vertx vertx, HttpServerRequest request, AnnouncedBody body, int enough, Pace pace) {
        this.vertx = vertx;
        this.request = request;
        this.enough = enough;
        this.pace = pace;
        this.bytes = new byte[body instanceof AnnouncedBody.Sized(long sent) ? first(sent) : FIRST];
    }

    /**
     * The whole body if it has no more than so many bytes, and otherwise what has come once there
     * are more. Fails with {@link CommonProblem.RequestTimeout} when the client is too slow, and
     * with {@link CommonProblem.BadRequest} when it leaves.
     */
    public static Future<Part> read(
            Vertx vertx, HttpServerRequest request, AnnouncedBody body, int enough, Pace pace) {
        return new BodyReader(vertx, request, body, enough, pace).read();
    }

    private Future<Part> read() {
        if (request.isEnded()) {
            return Future.succeededFuture(new Part(new byte[0], true));
        }
        Pace.Watch watch = pace.watch(vertx, () -> fail(new CommonProblem.RequestTimeout()));
        request.handler(chunk -> {
            watch.moved();
            add(chunk);
        });
        request.endHandler(end -> promise.tryComplete(new Part(exactly(), true)));
        request.exceptionHandler(gone -> fail(incomplete()));
        request.resume();
        return promise.future().onComplete(done -> watch.stop());
    }

    private static CommonProblem.BadRequest incomplete() {
        return new CommonProblem.BadRequest("The request body did not come to its end");
    }

    private void fail(CommonProblem fault) {
        if (promise.tryFail(fault)) {
            bytes = new byte[0];
        }
    }

    private void add(Buffer chunk) {
        if (promise.future().isComplete()) {
            return;
        }
        int more = chunk.length();
        if (bytes.length - count < more) {
            bytes = Arrays.copyOf(bytes, grown(count + more));
        }
        chunk.getBytes(bytes, count);
        count += more;
        if (count > enough) {
            request.pause();
            promise.tryComplete(new Part(exactly(), false));
        }
    }

    /** Twice as much, but no more than can still come, unless it has come. */
    private int grown(int needed) {
        long most = Math.min(Math.max(2L * bytes.length, needed), Math.max(enough, needed));
        return (int) Math.max(most, needed);
    }

    private int first(long announced) {
        return (int) Math.min(announced, Math.min(enough, FIRST * 16L));
    }

    private byte[] exactly() {
        return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    }
}
