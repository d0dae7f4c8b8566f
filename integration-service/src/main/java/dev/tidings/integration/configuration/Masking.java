package dev.tidings.integration.configuration;

/** Hides a secret behind asterisks, as long as the secret, all but its last four characters. */
final class Masking {

    private static final int SHOWN = 4;

    private Masking() {}

    /** The masked form; a secret of no more than four characters is hidden whole. */
    static String mask(String secret) {
        int length = secret.codePointCount(0, secret.length());
        if (length <= SHOWN) {
            return "*".repeat(length);
        }
        int hidden = length - SHOWN;
        return "*".repeat(hidden) + secret.substring(secret.offsetByCodePoints(0, hidden));
    }
}
