package dev.tidings.kit.testing;

import dev.tidings.kit.identity.Claims;
import dev.tidings.kit.identity.Scope;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Access tokens such as the gateway signs, under a key pair made for this test run. */
public final class TestTokens {

    public static final UUID ORGANIZATION = UUID.fromString("00000000-0000-4000-8000-00000000000f");

    private static final KeyPair KEYS = keyPair();

    private TestTokens() {}

    /** A token of this store with every scope, as from client credentials. */
    public static String full(UUID store) {
        return with(store, EnumSet.allOf(Scope.class), Duration.ofHours(1));
    }

    /** A token of this store with no scope, as from an implicit grant. */
    public static String implicit(UUID store) {
        return with(store, EnumSet.noneOf(Scope.class), Duration.ofHours(1));
    }

    /** A token of this store that ended an hour ago. */
    public static String expired(UUID store) {
        return with(store, EnumSet.allOf(Scope.class), Duration.ofHours(-1));
    }

    public static String with(UUID store, Set<Scope> scopes, Duration lifetime) {
        return Jwt.issuer("https://tidings.dev")
                .subject("test-client")
                .claim(Claims.STORE, store.toString())
                .claim(Claims.ORGANIZATION, ORGANIZATION.toString())
                .claim(Claims.SCOPE, Scope.toClaim(scopes))
                .expiresIn(lifetime)
                .sign(KEYS.getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    static KeyPair keys() {
        return KEYS;
    }

    static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
