package dev.tidings.gateway.key;

import dev.tidings.kit.id.Uuids;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A key about to be kept, its secret still in clear.
 *
 * @param clientSecret at least 32 characters: it is digested once, so it must not be guessable
 */
record NewKey(UUID clientId, String clientSecret, UUID store, UUID organization) {

    private static final int SECRET_BYTES = 32;
    private static final int SHORTEST_SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    NewKey {
        if (clientSecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "a client secret has at least "
                            + SHORTEST_SECRET
                            + " characters, better 256 random bits as Base64");
        }
    }

    /** What the configuration asks for; empty when it asks for nothing. */
    static Optional<NewKey> from(FirstKeyConfig config) {
        if (config.clientId().isPresent() != config.clientSecret().isPresent()) {
            throw new IllegalArgumentException(
                    "tidings.first-key needs both client-id and client-secret, or neither");
        }
        return config.clientId().map(id -> of(config, id, config.clientSecret().orElseThrow()));
    }

    static NewKey generate() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new NewKey(
                Uuids.v7(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                Uuids.v7(),
                Uuids.v7());
    }

    SecretDigest digest() {
        return SecretDigest.of(clientSecret);
    }

    @Override
    public String toString() {
        return "NewKey[clientId=" + clientId + ", store=" + store + "]";
    }

    private static NewKey of(FirstKeyConfig config, UUID clientId, String clientSecret) {
        UUID store = config.store().orElseGet(() -> Uuids.v5(clientId, "store"));
        return new NewKey(
                clientId,
                clientSecret,
                store,
                config.organization().orElseGet(() -> Uuids.v5(store, "organization")));
    }
}
