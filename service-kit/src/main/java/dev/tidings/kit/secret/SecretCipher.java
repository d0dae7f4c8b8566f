package dev.tidings.kit.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts the secrets a service keeps: AES-256-GCM, a fresh 96-bit nonce each time.
 *
 * <p>The result is text, {@code v<key version>:<Base64 of nonce and ciphertext>}. The context, such
 * as the id of the row it stands in, is authenticated with it: a value moved elsewhere does not
 * decrypt.
 */
public final class SecretCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final MasterKeys keys;
    private final SecureRandom random = new SecureRandom();

    public SecretCipher(MasterKeys keys) {
        this.keys = keys;
    }

    public String encrypt(String secret, String context) {
        int version = keys.currentVersion();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                run(
                        Cipher.ENCRYPT_MODE,
                        version,
                        nonce,
                        secret.getBytes(StandardCharsets.UTF_8),
                        context);
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return "v" + version + ":" + Base64.getEncoder().encodeToString(whole);
    }

    /**
     * Decrypts what {@link #encrypt} made with the same context.
     *
     * @throws IllegalStateException when the key is not at hand, or text or context was altered
     */
    public String decrypt(String encrypted, String context) {
        int colon = encrypted.indexOf(':');
        if (colon < 2 || encrypted.charAt(0) != 'v') {
            throw new IllegalStateException("not an encrypted secret");
        }
        int version = Integer.parseInt(encrypted.substring(1, colon));
        byte[] whole = Base64.getDecoder().decode(encrypted.substring(colon + 1));
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(
                run(Cipher.DECRYPT_MODE, version, nonce, sealed, context), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, int version, byte[] nonce, byte[] input, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.key(version), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("a secret could not be read or written", altered);
        }
    }
}
