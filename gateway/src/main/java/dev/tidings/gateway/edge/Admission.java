package dev.tidings.gateway.edge;

import dev.tidings.gateway.token.BasicCredentials;
import dev.tidings.kit.identity.TokenVerifier;
import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Lets a request pass with good credentials only. */
@Singleton
final class Admission {

    private final TokenVerifier tokens;
    private final BasicCredentials basic;

    Admission(TokenVerifier tokens, BasicCredentials basic) {
        this.tokens = tokens;
        this.basic = basic;
    }

    /** The access token to go on with, or {@link CommonProblem.Unauthenticated}. */
    Uni<String> admit(@Nullable String authorizationHeader) {
        return switch (Authorization.in(authorizationHeader)) {
            case Authorization.Bearer bearer ->
                    tokens.verify(bearer.token()).map(caller -> bearer.token());
            case Authorization.Basic pair -> basic.swap(pair.clientId(), pair.clientSecret());
            case Authorization.Missing none ->
                    Uni.createFrom().failure(new CommonProblem.Unauthenticated());
        };
    }
}
