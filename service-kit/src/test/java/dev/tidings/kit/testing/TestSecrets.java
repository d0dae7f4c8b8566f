package dev.tidings.kit.testing;

/** Secrets of the tests; nothing else uses them. */
public final class TestSecrets {

    public static final String INTERNAL = "internal-secret-of-the-tests";

    /** Accepted as well, as while the secret is changed. */
    public static final String NEXT_INTERNAL = "next-internal-secret-of-the-tests";

    public static final String MASTER_KEYS = "1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private TestSecrets() {}
}
