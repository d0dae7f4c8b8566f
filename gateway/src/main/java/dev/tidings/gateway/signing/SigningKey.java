package dev.tidings.gateway.signing;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/**
 * A key pair that access tokens are signed with.
 *
 * @param kid its id, named in the header of each token it signs
 * @param signsFrom from when on it signs; it is published before, so that services know it by then
 */
public record SigningKey(
        String kid, RSAPublicKey publicKey, RSAPrivateKey privateKey, Instant signsFrom) {

    SigningKey signingFrom(Instant time) {
        return new SigningKey(kid, publicKey, privateKey, time);
    }

    @Override
    public String toString() {
        return "SigningKey[kid=" + kid + ", signsFrom=" + signsFrom + "]";
    }
}
