package dev.tidings.kit.address;

import dev.tidings.kit.problem.CommonProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Paths that can be read in one way only. Whoever guards, routes, limits or counts requests by
 * their path decides for the same path in this way as whoever answers them.
 */
public final class RequestPath {

    /** Those of RFC 3986 that stand for themselves in a path, without the one for parameters. */
    private static final String MARKS = "-._~!$&'()*+,=:@";

    /** What is never written encoded, for either it need not be or others would decode it. */
    private static final String NEVER_ENCODED = "-._~/\\;%";

    private RequestPath() {}

    /**
     * Checks that a path is in its normal form: begins with a slash, has no empty segment but the
     * last, no dot segment, no parameter, nothing raw that should be encoded and nothing encoded
     * that should be raw. Letters beyond ASCII, blanks and the like may be encoded in UTF-8.
     *
     * @throws CommonProblem.BadRequest when it is not
     */
    public static void check(String path) {
        if (!isNormal(path)) {
            throw new CommonProblem.BadRequest("The address of the request cannot be read");
        }
    }

    static boolean isNormal(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && hasNoDotSegment(path + "/")
                && hasNormalCharacters(path);
    }

    private static boolean hasNoDotSegment(String path) {
        return !path.contains("/./") && !path.contains("/../");
    }

    private static boolean hasNormalCharacters(String path) {
        ByteBuffer decoded = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                int value = encodedAt(path, i);
                if (!isToBeEncoded(value)) {
                    return false;
                }
                decoded.put((byte) value);
                i += 2;
            } else if (c == '/' || isAlphanumeric(c) || MARKS.indexOf(c) >= 0) {
                decoded.put((byte) c);
            } else {
                return false;
            }
        }
        return isUtf8(decoded.flip());
    }

    /** The byte that is encoded at this place, or -1 if none is. */
    private static int encodedAt(String path, int at) {
        if (at + 2 >= path.length()) {
            return -1;
        }
        int high = hex(path.charAt(at + 1));
        int low = hex(path.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isToBeEncoded(int value) {
        return value >= ' '
                && value != 0x7f
                && !isAlphanumeric((char) value)
                && NEVER_ENCODED.indexOf(value) < 0;
    }

    /** Strictly, so that no longer form of a slash or a dot is among it. */
    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
