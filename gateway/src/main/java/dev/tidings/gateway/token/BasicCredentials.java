package dev.tidings.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import dev.tidings.gateway.key.ApplicationKey;
import dev.tidings.gateway.key.ApplicationKeys;
import dev.tidings.kit.cache.Caches;
import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Swaps the key pair of HTTP Basic for the token it stands for. The secret is checked each time;
 * the token is signed anew every five minutes.
 */
@ApplicationScoped
public class BasicCredentials {

    private static final Duration TOKEN_REUSED_FOR = Duration.ofMinutes(5);
    private static final int REMEMBERED_TOKENS = 10_000;

    private final ApplicationKeys keys;
    private final AccessTokens tokens;
    private final Cache<ApplicationKey, AccessToken> issued =
            Caches.expiringAfterWrite(REMEMBERED_TOKENS, TOKEN_REUSED_FOR).build();

    BasicCredentials(ApplicationKeys keys, AccessTokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    /**
     * A key and the access token that it stands for.
     *
     * @param key whose token it is
     * @param token what services are to see
     */
    public record Swapped(ApplicationKey key, String token) {
        @Override
        public String toString() {
            return "Swapped[key=" + key + "]";
        }
    }

    /** The access token, or {@link CommonProblem.Unauthenticated}. */
    public Uni<Swapped> swap(String clientId, String clientSecret) {
        return keys.authenticate(clientId, clientSecret)
                .map(key -> key.orElseThrow(CommonProblem.Unauthenticated::new))
                .chain(key -> token(key).map(token -> new Swapped(key, token.value())));
    }

    /** Whether it takes no look-up to tell whether a secret is that of this key. */
    public boolean remembers(String clientId) {
        return keys.remembers(clientId);
    }

    private Uni<AccessToken> token(ApplicationKey key) {
        AccessToken known = issued.getIfPresent(key);
        return known == null
                ? tokens.issue(key, key.scopes()).invoke(token -> issued.put(key, token))
                : Uni.createFrom().item(known);
    }
}
