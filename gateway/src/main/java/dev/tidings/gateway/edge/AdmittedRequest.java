package dev.tidings.gateway.edge;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * A request that may pass.
 *
 * @param uri what the service is to be asked for
 * @param token the access token it is to see; {@code null} where none is needed
 */
record AdmittedRequest(
        RoutingContext context, Service service, String uri, @Nullable String token) {

    @Override
    public String toString() {
        return "AdmittedRequest[service=" + service + ", uri=" + uri + "]";
    }
}
