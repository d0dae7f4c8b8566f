package dev.tidings.kit.identity;

import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets a request into the public API ({@code /v2}, {@code /api}) only with a good token. */
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
        if (!isPublicApi(request.getUriInfo().getPath())) {
            return null;
        }
        return tokens.verify(bearerToken(request))
                .invoke(current::authenticated)
                .onItem()
                .transform(caller -> (Response) null);
    }

    private static boolean isPublicApi(String path) {
        return path.startsWith("/v2/") || path.startsWith("/api/");
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
