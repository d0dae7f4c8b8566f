package dev.tidings.kit.body;

import dev.tidings.kit.problem.CommonProblem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** What the head of an HTTP/1.1 request says of its body. */
public sealed interface AnnouncedBody {

    /** There is none. */
    record None() implements AnnouncedBody {}

    /** It has this many bytes; the server reads no more. */
    record Sized(long bytes) implements AnnouncedBody {}

    /** It comes in chunks, and ends when it ends. */
    record Chunked() implements AnnouncedBody {}

    static AnnouncedBody in(MultiMap head) {
        if (head.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return new Chunked();
        }
        String length = head.get(HttpHeaders.CONTENT_LENGTH);
        return length == null || length.equals("0") ? new None() : new Sized(bytes(length));
    }

    private static long bytes(String length) {
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            throw new CommonProblem.BadRequest("Content-Length must be a number of bytes");
        }
    }
}
