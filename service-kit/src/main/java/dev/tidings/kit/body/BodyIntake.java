package dev.tidings.kit.body;

import dev.tidings.kit.problem.CommonProblem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Takes a body in, whole, when there is room for it and for what will be made of it. */
@Singleton
final class BodyIntake {

    /** From here on it is a worker that looks at a body, so that nobody waits behind it. */
    private static final int LARGE = 64 * 1024;

    /** How long a body still counts whose client has gone: the work on it goes on for a while. */
    private static final Duration WORK_GOES_ON = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final BodyMemory memory;
    private final Pace pace;
    private final Duration patience;

    BodyIntake(Vertx vertx, BodyMemory memory, BodiesConfig config) {
        this.vertx = vertx;
        this.memory = memory;
        this.pace = Pace.of(config);
        this.patience = config.patience();
    }

    /**
     * The body, decoded and no more than so many bytes; a {@link dev.tidings.kit.problem.Problem}
     * otherwise. Its memory is given back when the request ends.
     */
    Future<byte[]> take(RoutingContext routing, AnnouncedBody body, int maxBytes, Object holder) {
        ContentCoding coding =
                ContentCoding.of(routing.request().getHeader(HttpHeaders.CONTENT_ENCODING));
        long most = mostBytes(body, maxBytes);
        return most <= JsonWeight.SMALL && coding == ContentCoding.IDENTITY
                ? takeSmall(routing, body, maxBytes, holder, most)
                : takeLarge(routing, body, maxBytes, holder, coding);
    }

    private Future<byte[]> takeSmall(
            RoutingContext routing, AnnouncedBody body, int maxBytes, Object holder, long most) {
        return memory.working()
                .take(vertx, holder, JsonWeight.ofAny(most), patience)
                .compose(piece -> {
                    releaseAtTheEnd(routing, piece);
                    return read(routing, body, maxBytes);
                });
    }

    /** The place among those that arrive is given up for one among those that are worked on. */
    private Future<byte[]> takeLarge(
            RoutingContext routing,
            AnnouncedBody body,
            int maxBytes,
            Object holder,
            ContentCoding coding) {
        long room = coding.mostDecoded(mostBytes(body, maxBytes), maxBytes);
        return memory.arriving()
                .take(vertx, holder, Math.min(room, memory.arriving().largest()), patience)
                .compose(arriving -> {
                    return read(routing, body, maxBytes)
                            .compose(bytes -> look(bytes, coding, maxBytes))
                            .compose(seen -> workOn(routing, seen, holder))
                            .onComplete(done -> arriving.release());
                });
    }

    private record Seen(byte[] bytes, long weight) {}

    private Future<Seen> look(byte[] bytes, ContentCoding coding, int maxBytes) {
        return bytes.length <= LARGE && coding == ContentCoding.IDENTITY
                ? Future.succeededFuture(seen(bytes, coding, maxBytes))
                : vertx.executeBlocking(() -> seen(bytes, coding, maxBytes), false);
    }

    private static Seen seen(byte[] bytes, ContentCoding coding, int maxBytes) {
        byte[] decoded = coding.decode(bytes, maxBytes);
        return new Seen(decoded, JsonWeight.of(decoded));
    }

    private Future<byte[]> workOn(RoutingContext routing, Seen seen, Object holder) {
        if (seen.weight() > memory.working().largest()) {
            return Future.failedFuture(
                    new CommonProblem.PayloadTooLarge(
                            "The request body holds too many JSON values"));
        }
        return memory.working()
                .take(vertx, holder, seen.weight(), patience)
                .onSuccess(piece -> releaseAtTheEnd(routing, piece))
                .map(piece -> seen.bytes());
    }

    private Future<byte[]> read(RoutingContext routing, AnnouncedBody body, int maxBytes) {
        HttpServerRequest request = routing.request();
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            request.response().writeContinue();
        }
        return BodyReader.read(vertx, request, body, maxBytes, pace)
                .map(part -> {
                    if (!part.whole()) {
                        throw tooLarge(maxBytes);
                    }
                    return part.bytes();
                });
    }

    private void releaseAtTheEnd(RoutingContext routing, Budget.Piece piece) {
        if (routing.response().closed()) {
            vertx.setTimer(WORK_GOES_ON.toMillis(), later -> piece.release());
            return;
        }
        routing.addEndHandler(end -> {
            if (routing.response().ended()) {
                piece.release();
            } else {
                vertx.setTimer(WORK_GOES_ON.toMillis(), later -> piece.release());
            }
        });
    }

    private static long mostBytes(AnnouncedBody body, int maxBytes) {
        return switch (body) {
            case AnnouncedBody.None none -> 0;
            case AnnouncedBody.Chunked chunked -> maxBytes;
            case AnnouncedBody.Sized(long bytes) -> {
                if (bytes > maxBytes) {
                    throw tooLarge(maxBytes);
                }
                yield bytes;
            }
        };
    }

    private static CommonProblem.PayloadTooLarge tooLarge(int maxBytes) {
        return new CommonProblem.PayloadTooLarge(
                "The request body may have " + maxBytes + " bytes at most");
    }
}
