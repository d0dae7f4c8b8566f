package dev.tidings.local.stack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * What is made up once for a data directory and must stay with it: keys, passwords and the first
 * application key.
 *
 * @param masterKeys {@code <version>:<base64 of 32 bytes>}, as {@code tidings.master-keys} takes it
 */
record Secrets(
        @JsonProperty(value = "master_keys", required = true) String masterKeys,
        @JsonProperty(value = "internal_secret", required = true) String internalSecret,
        @JsonProperty(value = "database_password", required = true) String databasePassword,
        @JsonProperty(value = "first_key", required = true) ApplicationKey firstKey) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secrets generate() {
        return new Secrets(
                "1:" + Base64.getEncoder().encodeToString(random()),
                text(),
                text(),
                new ApplicationKey(
                        UUID.randomUUID(), text(), UUID.randomUUID(), UUID.randomUUID()));
    }

    private static String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Names no secret, since records find their way into messages. */
    @Override
    public String toString() {
        return "Secrets[first_key=" + firstKey.clientId() + "]";
    }
}
