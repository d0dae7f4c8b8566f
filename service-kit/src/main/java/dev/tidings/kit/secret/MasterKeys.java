package dev.tidings.kit.secret;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master keys of an installation, by version. What is new is encrypted under the key that is
 * listed first; all of them decrypt. So a key is rotated without a gap: it is added at the end of
 * the list everywhere, and once each process can read what it writes, it is moved to the front.
 */
public final class MasterKeys {

    private static final int KEY_BYTES = 32;

    private final SequencedMap<Integer, SecretKey> byVersion;

    private MasterKeys(SequencedMap<Integer, SecretKey> byVersion) {
        this.byVersion = byVersion;
    }

    /**
     * Reads {@code <version>:<key>[,<version>:<key>…]}, each key 32 bytes in Base64 or hex.
     *
     * @throws IllegalArgumentException when it cannot be read; the message never holds a key
     */
    public static MasterKeys parse(String setting) {
        SequencedMap<Integer, SecretKey> keys = new LinkedHashMap<>();
        Arrays.stream(setting.split(",", -1)).map(String::strip).forEach(entry -> add(keys, entry));
        return new MasterKeys(keys);
    }

    /** The version under which new secrets are encrypted. */
    int currentVersion() {
        return byVersion.firstEntry().getKey();
    }

    Optional<SecretKey> find(int version) {
        return Optional.ofNullable(byVersion.get(version));
    }

    SecretKey key(int version) {
        return find(version)
                .orElseThrow(
                        () -> new IllegalStateException("no master key of version " + version));
    }

    private static void add(SequencedMap<Integer, SecretKey> keys, String entry) {
        int colon = entry.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a master key is given as <version>:<key>");
        }
        int version = Integer.parseInt(entry.substring(0, colon));
        SecretKey key = new SecretKeySpec(bytes(entry.substring(colon + 1)), "AES");
        if (keys.putIfAbsent(version, key) != null) {
            throw new IllegalArgumentException("two master keys of version " + version);
        }
    }

    private static byte[] bytes(String text) {
        byte[] key =
                text.length() == 2 * KEY_BYTES
                        ? HexFormat.of().parseHex(text)
                        : Base64.getDecoder().decode(text);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a master key has 32 bytes, not " + key.length);
        }
        return key;
    }
}
