package dev.tidings.kit.request;

import dev.tidings.kit.id.Uuids;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Gives every request an id: the UUID of its {@code X-Request-Id} header, or a new one. It is
 * answered in the same header and named by every error.
 */
@Singleton
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final int BEFORE_EVERYTHING_ELSE = 1_000;

    void register(@Observes Filters filters) {
        filters.register(RequestId::answer, BEFORE_EVERYTHING_ELSE);
    }

    /** The id of this request; made on first use if the client sent none that is a UUID. */
    public static String of(RoutingContext request) {
        String known = request.get(HEADER);
        if (known != null) {
            return known;
        }
        String sent = request.request().getHeader(HEADER);
        String id = sent != null && isUuid(sent) ? sent : Uuids.v7().toString();
        request.put(HEADER, id);
        return id;
    }

    private static void answer(RoutingContext request) {
        request.response().putHeader(HEADER, of(request));
        request.next();
    }

    private static boolean isUuid(String text) {
        return Uuids.parse(text).isPresent();
    }
}
