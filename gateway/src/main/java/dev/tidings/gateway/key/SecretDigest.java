package dev.tidings.gateway.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of a client secret. A secret has 256 random bits, so nobody can guess it from this;
 * that would not hold for a password.
 */
record SecretDigest(byte[] bytes) {

    static SecretDigest of(String secret) {
        return new SecretDigest(sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether this is the digest of that secret, in a time that does not tell how close it was. */
    boolean matches(String secret) {
        return MessageDigest.isEqual(bytes, of(secret).bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
