package dev.tidings.log.fingerprint;

import dev.tidings.kit.id.Uuids;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What exception logs of one cause have in common. Two logs with the same are counted together.
 *
 * @param exceptionType as its sender names it; {@code ""} when it does not
 * @param method in upper case; {@code ""} when not known
 * @param path of the address that failed, ids replaced by placeholders
 * @param responseCode {@code null} when there was no response
 */
public record Fingerprint(
        String exceptionType, String method, String path, @Nullable Long responseCode) {

    private static final UUID NAMESPACE = UUID.fromString("6f2f6a0e-4a0b-5c53-9d3c-0d0a5b7f6c1e");
    private static final int MAX_TYPE = 255;
    private static final int MAX_METHOD = 32;

    /** Of what a sender gave; long texts are cut, and what cannot be stored is replaced. */
    public static Fingerprint of(
            String exceptionType, String method, String address, @Nullable Long responseCode) {
        return new Fingerprint(
                storable(exceptionType, MAX_TYPE),
                storable(method, MAX_METHOD).toUpperCase(Locale.ROOT),
                PathTemplate.of(storable(address, PathTemplate.MAX_ADDRESS)),
                responseCode);
    }

    /** The same for equal fingerprints, always and everywhere. */
    public UUID id() {
        return Uuids.v5(
                NAMESPACE,
                String.join("\0", exceptionType, method, path, String.valueOf(responseCode)));
    }

    /**
     * The beginning of a text as a column can hold it: PostgreSQL's text takes all that UTF-8 can
     * carry but NUL.
     */
    public static String storable(String text, int longest) {
        String cut = text.length() > longest ? text.substring(0, longest) : text;
        byte[] carried = cut.getBytes(StandardCharsets.UTF_8);
        return new String(carried, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}
