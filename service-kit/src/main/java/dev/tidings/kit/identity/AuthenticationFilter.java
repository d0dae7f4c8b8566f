package dev.tidings.kit.identity;

import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request reach a resource only with a good token, unless the resource says of itself that
 * it needs none ({@link OpenToAll}) or something else ({@link InternalOnly}).
 */
public final class AuthenticationFilter {

    private static final String BEARER = "bearer ";

    private final TokenVerifier tokens;
    private final CurrentCaller current;

    AuthenticationFilter(TokenVerifier tokens, CurrentCaller current) {
        this.tokens = tokens;
        this.current = current;
    }

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHENTICATION)
    public @Nullable Uni<Response> authenticate(ContainerRequestContext request) {
        if (Admissions.has(request)) {
            return null;
        }
        return tokens.verify(bearerToken(request))
                .invoke(current::authenticated)
                .onItem()
                .transform(caller -> (Response) null);
    }

    private static String bearerToken(ContainerRequestContext request) {
        String sent = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (sent == null || sent.isBlank()) {
            throw new CommonProblem.NoCredentials();
        }
        if (!sent.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new CommonProblem.Unauthenticated();
        }
        return sent.substring(BEARER.length()).strip();
    }
}
