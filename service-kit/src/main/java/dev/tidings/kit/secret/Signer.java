package dev.tidings.kit.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is handed to strangers and comes back: HMAC-SHA-256 under a key that is derived from
 * the master key for this purpose alone. What was signed under any known version stays good.
 *
 * <p>A token is {@code <version><content><signature>} in unpadded URL-safe Base64.
 */
public final class Signer {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 32;
    private static final int VERSION_BYTES = Integer.BYTES;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final MasterKeys keys;
    private final byte[] purpose;

    /** For one purpose; what is signed for it means nothing to a signer of another. */
    public Signer(MasterKeys keys, String purpose) {
        this.keys = keys;
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
    }

    /** The token that carries this content. */
    public String sign(byte[] content) {
        int version = keys.currentVersion();
        byte[] signed =
                ByteBuffer.allocate(VERSION_BYTES + content.length)
                        .putInt(version)
                        .put(content)
                        .array();
        byte[] signature = signature(keys.key(version), signed);
        return ENCODER.encodeToString(
                ByteBuffer.allocate(signed.length + signature.length)
                        .put(signed)
                        .put(signature)
                        .array());
    }

    /** The content of a token that was signed here; empty for any other text. */
    public Optional<byte[]> verify(String token) {
        byte[] whole = decoded(token);
        int signedBytes = whole.length - SIGNATURE_BYTES;
        if (signedBytes < VERSION_BYTES || !ENCODER.encodeToString(whole).equals(token)) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(whole, signedBytes);
        byte[] sent = Arrays.copyOfRange(whole, signedBytes, whole.length);
        return keys.find(ByteBuffer.wrap(signed).getInt())
                .filter(key -> MessageDigest.isEqual(signature(key, signed), sent))
                .map(key -> Arrays.copyOfRange(signed, VERSION_BYTES, signed.length));
    }

    private byte[] signature(SecretKey master, byte[] signed) {
        SecretKey derived = new SecretKeySpec(mac(master, purpose), ALGORITHM);
        return mac(derived, signed);
    }

    private static byte[] mac(SecretKey key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
