package dev.tidings.kit.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask for what is {@link InternalOnly}, which services ask one another and the gateway
 * never routes: those who know the secret that they share ({@code tidings.internal-secret}). While
 * that is changed, others are accepted beside it ({@code tidings.accepted-internal-secrets}).
 */
@Singleton
public final class InternalAccess {

    public static final String HEADER = "X-Tidings-Internal";

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

    boolean knows(@Nullable String sent) {
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
