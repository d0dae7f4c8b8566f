package dev.tidings.gateway.signing;

import dev.tidings.kit.secret.SecretCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Makes RSA key pairs and brings them into the form in which they are kept, and back. */
@ApplicationScoped
class KeyPairs {

    private static final String ALGORITHM = "RSA";
    private static final int BITS = 2048;

    private final SecretCipher cipher;

    KeyPairs(SecretCipher cipher) {
        this.cipher = cipher;
    }

    /** A new key; takes a good part of a second, so not for the event loop. */
    SigningKey generate(Instant signsFrom) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(
                    UUID.randomUUID().toString(),
                    (RSAPublicKey) pair.getPublic(),
                    (RSAPrivateKey) pair.getPrivate(),
                    signsFrom);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform makes RSA keys", impossible);
        }
    }

    /** The private key encrypted with the kid as context: it opens in no other row. */
    SigningKeyEntity seal(SigningKey key, Instant createdAt) {
        SigningKeyEntity entity = new SigningKeyEntity();
        entity.kid = key.kid();
        entity.publicKey = key.publicKey().getEncoded();
        entity.privateKey =
                cipher.encrypt(
                        Base64.getEncoder().encodeToString(key.privateKey().getEncoded()),
                        key.kid());
        entity.signsFrom = key.signsFrom();
        entity.createdAt = createdAt;
        return entity;
    }

    /**
     * The key as it was sealed.
     *
     * @throws IllegalStateException when the master key it was sealed under is not at hand
     */
    SigningKey open(SigningKeyEntity entity) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            byte[] pkcs8 =
                    Base64.getDecoder().decode(cipher.decrypt(entity.privateKey, entity.kid));
            return new SigningKey(
                    entity.kid,
                    (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(entity.publicKey)),
                    (RSAPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
                    entity.signsFrom);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("signing key " + entity.kid + " is damaged", damaged);
        }
    }
}
