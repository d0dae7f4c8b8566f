package dev.tidings.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import dev.tidings.kit.cache.Caches;
import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens against the issuer's published keys ({@code
 * mp.jwt.verify.publickey.location}, {@code mp.jwt.verify.issuer}).
 *
 * <p>A verified token is remembered until it expires, for ten minutes at most, so that a client
 * pays for its signature once; only the first sight of a token leaves the event loop, since it may
 * have to fetch keys.
 */
@ApplicationScoped
public class TokenVerifier {

    private static final int REMEMBERED_TOKENS = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);

    private final JWTParser parser;
    private final Vertx vertx;
    private final Clock clock = Clock.systemUTC();
    private final Cache<String, Caller> verified =
            Caches.expiringAfterWrite(REMEMBERED_TOKENS, REMEMBERED_FOR).build();

    TokenVerifier(JWTParser parser, Vertx vertx) {
        this.parser = parser;
        this.vertx = vertx;
    }

    /**
     * Verifies signature, issuer and lifetime.
     *
     * @return the caller, or a failure: {@link CommonProblem.Unauthenticated} for a bad token,
     *     {@link CommonProblem.Unavailable} when the issuer's keys cannot be had
     */
    public Uni<Caller> verify(String token) {
        Caller known = verified.getIfPresent(token);
        if (known == null) {
            return vertx.executeBlocking(() -> parse(token), false)
                    .invoke(caller -> verified.put(token, caller));
        }
        return known.expiresAt().isAfter(clock.instant())
                ? Uni.createFrom().item(known)
                : Uni.createFrom().failure(new CommonProblem.Unauthenticated());
    }

    /** Whether it takes no work to tell that this token is good. */
    public boolean remembers(String token) {
        return verified.getIfPresent(token) != null;
    }

    private Caller parse(String token) {
        try {
            return caller(parser.parse(token));
        } catch (ParseException refused) {
            throw keysAreAway(refused)
                    ? new CommonProblem.Unavailable("The keys of the token issuer cannot be read")
                    : new CommonProblem.Unauthenticated();
        }
    }

    private static Caller caller(JsonWebToken token) {
        return new Caller(
                new StoreId(uuid(token.getClaim(Claims.STORE))),
                uuid(token.getClaim(Claims.ORGANIZATION)),
                token.getSubject(),
                Scope.fromClaim(text(token.getClaim(Claims.SCOPE))),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private static UUID uuid(@Nullable Object claim) {
        try {
            return UUID.fromString(text(claim));
        } catch (IllegalArgumentException notAUuid) {
            throw new CommonProblem.Unauthenticated();
        }
    }

    private static String text(@Nullable Object claim) {
        return claim == null ? "" : claim.toString();
    }

    private static boolean keysAreAway(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
