package dev.tidings.kit.secret;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master keys of an installation, by version. What is new is encrypted under the highest
 * version; older versions still decrypt, so a key is rotated by adding one.
 */
public final class MasterKeys {

    private static final int KEY_BYTES = 32;

    private final TreeMap<Integer, SecretKey> byVersion;

    private MasterKeys(TreeMap<Integer, SecretKey> byVersion) {
        this.byVersion = byVersion;
    }

    /**
     * Reads {@code <version>:<key>[,<version>:<key>…]}, each key 32 bytes in Base64 or hex.
     *
     * @throws IllegalArgumentException when it cannot be read; the message never holds a key
     */
    public static MasterKeys parse(String setting) {
        TreeMap<Integer, SecretKey> keys = new TreeMap<>();
        Arrays.stream(setting.split(",", -1)).map(String::strip).forEach(entry -> add(keys, entry));
        return new MasterKeys(keys);
    }

    int newestVersion() {
        return byVersion.lastKey();
    }

    SecretKey key(int version) {
        SecretKey key = byVersion.get(version);
        if (key == null) {
            throw new IllegalStateException("no master key of version " + version);
        }
        return key;
    }

    private static void add(TreeMap<Integer, SecretKey> keys, String entry) {
        int colon = entry.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a master key is given as <version>:<key>");
        }
        keys.put(
                Integer.parseInt(entry.substring(0, colon)),
                new SecretKeySpec(bytes(entry.substring(colon + 1)), "AES"));
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
