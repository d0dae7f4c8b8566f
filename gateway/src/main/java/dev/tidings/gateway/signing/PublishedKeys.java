package dev.tidings.gateway.signing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;

/** A JSON Web Key Set (RFC 7517) of the public halves of the signing keys. */
@RegisterForReflection
record PublishedKeys(List<PublishedKey> keys) {

    /** One RSA key; {@code n} and {@code e} are unsigned big-endian numbers in Base64url. */
    @RegisterForReflection
    record PublishedKey(String kty, String use, String alg, String kid, String n, String e) {

        static PublishedKey from(SigningKey key) {
            return new PublishedKey(
                    "RSA",
                    "sig",
                    "RS256",
                    key.kid(),
                    base64(key.publicKey().getModulus()),
                    base64(key.publicKey().getPublicExponent()));
        }
    }

    static PublishedKeys from(List<SigningKey> keys) {
        return new PublishedKeys(keys.stream().map(PublishedKey::from).toList());
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] unsigned = new byte[bytes.length - sign];
        System.arraycopy(bytes, sign, unsigned, 0, unsigned.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
