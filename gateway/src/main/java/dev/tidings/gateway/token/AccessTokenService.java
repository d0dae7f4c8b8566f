package dev.tidings.gateway.token;

import dev.tidings.gateway.key.ApplicationKey;
import dev.tidings.gateway.key.ApplicationKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Answers grants with tokens. */
@ApplicationScoped
class AccessTokenService {

    private final ApplicationKeys keys;
    private final AccessTokens tokens;

    AccessTokenService(ApplicationKeys keys, AccessTokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    /** A token, or {@link TokenProblem.BadCredentials}. */
    Uni<AccessTokenResponse> grant(Grant grant) {
        Uni<AccessToken> token =
                switch (grant) {
                    case Grant.ClientCredentials proof ->
                            key(keys.authenticate(proof.clientId(), proof.clientSecret()))
                                    .chain(key -> tokens.issue(key, key.scopes()));
                    case Grant.Implicit name ->
                            key(keys.named(name.clientId()))
                                    .chain(key -> tokens.issue(key, Set.of()));
                };
        return token.map(issued -> AccessTokenResponse.from(issued, grant));
    }

    private static Uni<ApplicationKey> key(Uni<Optional<ApplicationKey>> found) {
        return found.map(key -> key.orElseThrow(TokenProblem.BadCredentials::new));
    }
}
