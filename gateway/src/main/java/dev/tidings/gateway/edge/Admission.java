package dev.tidings.gateway.edge;

import dev.tidings.gateway.token.Authorization;
import dev.tidings.gateway.token.BasicCredentials;
import dev.tidings.kit.identity.TokenVerifier;
import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Locale;
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

    /**
     * Who shows this header; a failure with {@link CommonProblem.NoCredentials} or {@link
     * CommonProblem.Unauthenticated} otherwise.
     */
    Uni<Visitor> admit(@Nullable String authorizationHeader) {
        return switch (Authorization.in(authorizationHeader)) {
            case Authorization.Bearer bearer ->
                    tokens.verify(bearer.token())
                            .map(caller -> new Visitor(caller.client(), bearer.token()));
            case Authorization.Basic pair ->
                    basic.swap(pair.clientId(), pair.clientSecret())
                            .map(token -> new Visitor(inOneCase(pair.clientId()), token));
            case Authorization.Missing none ->
                    Uni.createFrom().failure(new CommonProblem.NoCredentials());
            case Authorization.Unreadable garbled ->
                    Uni.createFrom().failure(new CommonProblem.Unauthenticated());
        };
    }

    /** A client id is a UUID and good in any case; who changes the case is the same client. */
    private static String inOneCase(String clientId) {
        return clientId.toLowerCase(Locale.ROOT);
    }
}
