package dev.tidings.gateway.signing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON Web Key Set (RFC 7517) of the public halves of the signing keys. */
@RegisterForReflection
@Schema(name = "PublishedKeys", description = "A JSON Web Key Set.")
record PublishedKeys(
        @Schema(description = "All keys that tokens may be signed with.") List<PublishedKey> keys) {

    /** One RSA key; {@code n} and {@code e} are unsigned big-endian numbers in Base64url. */
    @RegisterForReflection
    @Schema(name = "PublishedKey", description = "The public half of an RSA key.")
    record PublishedKey(
            @Schema(description = "The family of the key.", examples = "RSA") String kty,
            @Schema(description = "What it is for.", examples = "sig") String use,
            @Schema(description = "The algorithm.", examples = "RS256") String alg,
            @Schema(description = "Its id, as a token names it.", examples = "2026-11-26")
                    String kid,
            @Schema(description = "The modulus, in Base64url.", examples = "0vx7agoebGcQ") String n,
            @Schema(description = "The exponent, in Base64url.", examples = "AQAB") String e) {

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
