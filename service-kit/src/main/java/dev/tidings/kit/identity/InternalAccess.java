package dev.tidings.kit.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Guards {@code /internal/…}, which services ask one another and the gateway never routes, by a
 * secret they share ({@code tidings.internal-secret}). A stranger gets a bare 404.
 */
@Singleton
public final class InternalAccess {

    public static final String HEADER = "X-Tidings-Internal";

    private static final int AFTER_REQUEST_ID = 900;

    private final byte[] secret;

    InternalAccess(@ConfigProperty(name = "tidings.internal-secret") String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("tidings.internal-secret must not be blank");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, AFTER_REQUEST_ID);
    }

    private void guard(RoutingContext request) {
        if (!isInternal(request.normalizedPath()) || knows(request.request().getHeader(HEADER))) {
            request.next();
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private static boolean isInternal(String path) {
        return path.equals("/internal") || path.startsWith("/internal/");
    }

    private boolean knows(@Nullable String sent) {
        return sent != null && MessageDigest.isEqual(secret, sent.getBytes(StandardCharsets.UTF_8));
    }
}
