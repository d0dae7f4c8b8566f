package dev.tidings.gateway.edge;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * A request that may pass.
 *
 * @param uri what the service is to be asked for
 * @param visitor who sends it; {@code null} where nobody had to show who they are
 */
record AdmittedRequest(
        RoutingContext context,
        Service service,
        String uri,
        Operation operation,
        @Nullable Visitor visitor) {

    /** Where nobody had to show who they are. */
    private static final Object NOBODY = "nobody";

    /** The access token that the service is to see; {@code null} where none is needed. */
    @Nullable String token() {
        return visitor == null ? null : visitor.token();
    }

    /** Who is to account for what the request takes. */
    Object holder() {
        return visitor == null ? NOBODY : visitor.store();
    }

    @Override
    public String toString() {
        return "AdmittedRequest[service=" + service + ", uri=" + uri + "]";
    }
}
