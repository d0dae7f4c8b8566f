package dev.tidings.kit.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Guards {@code /internal/…}, which services ask one another and the gateway never routes, by a
 * secret they share ({@code tidings.internal-secret}). A stranger gets a bare 404. While that
 * secret is changed, others are accepted beside it ({@code tidings.accepted-internal-secrets}).
 */
@Singleton
public final class InternalAccess {

    public static final String HEADER = "X-Tidings-Internal";

    private static final int AFTER_REQUEST_ID = 900;

    private final List<byte[]> secrets;

    InternalAccess(
            @ConfigProperty(name = "tidings.internal-secret") String secret,
            @ConfigProperty(name = "tidings.accepted-internal-secrets")
                    Optional<List<String>> accepted) {
        this.secrets =
                Stream.concat(Stream.of(secret), accepted.stream().flatMap(List::stream))
                        .map(InternalAccess::bytes)
                        .toList();
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
        return sent != null && isOneOfThem(sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Compares with each of them, so that the time it takes does not tell which it was. */
    private boolean isOneOfThem(byte[] sent) {
        boolean known = false;
        for (byte[] secret : secrets) {
            known |= MessageDigest.isEqual(secret, sent);
        }
        return known;
    }

    private static byte[] bytes(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("a secret between services must not be blank");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
