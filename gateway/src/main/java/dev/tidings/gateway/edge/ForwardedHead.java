package dev.tidings.gateway.edge;

import dev.tidings.kit.identity.InternalAccess;
import dev.tidings.kit.request.RequestId;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The headers of a request and of its answer on their way through the edge. */
final class ForwardedHead {

    private static final List<String> NEVER_FROM_OUTSIDE =
            List.of(InternalAccess.HEADER, "Forwarded", "X-Real-IP", "Proxy-Connection", "Expect");
    private static final List<String> ONE_HOP_ONLY =
            List.of("Connection", "Keep-Alive", "Proxy-Connection", "Trailer", "Upgrade");

    private ForwardedHead() {}

    /**
     * Turns the headers that a client sent into those that a service gets. What is said of the
     * client is what this server knows of it, not what it says of itself.
     */
    static void toService(
            MultiMap head, HttpServerRequest from, String requestId, @Nullable String token) {
        dropNamedByConnection(head);
        NEVER_FROM_OUTSIDE.forEach(head::remove);
        dropForwarded(head);
        setIfKnown(head, "X-Forwarded-Host", from.authority());
        setIfKnown(head, "X-Forwarded-Proto", from.scheme());
        setIfKnown(head, "X-Forwarded-For", from.remoteAddress().host());
        head.set(RequestId.HEADER, requestId);
        head.remove(HttpHeaders.AUTHORIZATION);
        setIfKnown(head, "Authorization", token == null ? null : "Bearer " + token);
    }

    /** Drops from an answer what was meant for the edge, or is set by it. */
    static void toClient(MultiMap head) {
        dropNamedByConnection(head);
        ONE_HOP_ONLY.forEach(head::remove);
        head.remove(RequestId.HEADER);
    }

    private static void setIfKnown(MultiMap head, String name, @Nullable Object value) {
        if (value != null) {
            head.set(name, value.toString());
        }
    }

    private static void dropNamedByConnection(MultiMap head) {
        for (String value : List.copyOf(head.getAll(HttpHeaders.CONNECTION))) {
            for (String name : value.split(",", -1)) {
                head.remove(name.strip());
            }
        }
    }

    private static void dropForwarded(MultiMap head) {
        for (String name : List.copyOf(head.names())) {
            if (name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-")) {
                head.remove(name);
            }
        }
    }
}
