package dev.tidings.gateway.token;

import dev.tidings.gateway.key.ApplicationKey;
import dev.tidings.gateway.signing.SigningKey;
import dev.tidings.gateway.signing.SigningKeys;
import dev.tidings.kit.identity.Claims;
import dev.tidings.kit.identity.Scope;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs access tokens: JWTs (RS256) that tell a service the store and the scopes of a caller. */
@ApplicationScoped
class AccessTokens {

    private final SigningKeys keys;
    private final String issuer;
    private final Clock clock;
    private final Vertx vertx;

    AccessTokens(
            SigningKeys keys,
            @ConfigProperty(name = "tidings.issuer") String issuer,
            Clock clock,
            Vertx vertx) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
        this.vertx = vertx;
    }

    /**
     * A token for the holder of this key. A signature takes a millisecond: a worker's, not ours.
     */
    Uni<AccessToken> issue(ApplicationKey key, Set<Scope> scopes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return vertx.executeBlocking(() -> sign(key, scopes, now, keys.current()), false);
    }

    private AccessToken sign(
            ApplicationKey key, Set<Scope> scopes, Instant now, SigningKey signingKey) {
        Instant end = now.plus(SigningKeys.TOKEN_LIFETIME);
        String token =
                Jwt.issuer(issuer)
                        .subject(key.clientId().toString())
                        .claim(Claims.STORE, key.store().toString())
                        .claim(Claims.ORGANIZATION, key.organization().toString())
                        .claim(Claims.SCOPE, Scope.toClaim(scopes))
                        .issuedAt(now)
                        .expiresAt(end)
                        .jws()
                        .keyId(signingKey.kid())
                        .sign(signingKey.privateKey());
        return new AccessToken(token, now, end);
    }
}
