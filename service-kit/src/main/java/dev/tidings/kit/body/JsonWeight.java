package dev.tidings.kit.body;

/**
 * How much memory it may take to work on a body: what is read of JSON can be thirty times its size,
 * since each value is an object, however few bytes it was written in.
 */
final class JsonWeight {

    /** Up to here a body is not looked at: the worst is assumed of it. */
    static final int SMALL = 16 * 1024;

    /** What the worst body takes for each of its bytes, an object in each object. */
    private static final int WORST = 40;

    private static final int OBJECT = 192;
    private static final int LIST = 112;
    private static final int MEMBER = 96;
    private static final int ELEMENT = 32;

    /** The first byte of a character that makes a text of Java take two bytes for each. */
    private static final int WIDE = 0xc4;

    private JsonWeight() {}

    /** Of a body of this size, whatever is in it. */
    static long ofAny(long bytes) {
        return bytes * WORST;
    }

    /**
     * Of a body that holds JSON, if it is JSON: the body and what is kept of it as text, and beside
     * these first its values as objects, and later what is written of it.
     */
    static long of(byte[] body) {
        if (body.length <= SMALL) {
            return ofAny(body.length);
        }
        long texts = (isWide(body) ? 4L : 2L) * body.length;
        return body.length + texts + Math.max(values(body), texts + body.length);
    }

    private static boolean isWide(byte[] body) {
        for (byte each : body) {
            if ((each & 0xff) >= WIDE) {
                return true;
            }
        }
        return false;
    }

    private static long values(byte[] body) {
        long weight = 0;
        boolean inText = false;
        for (int i = 0; i < body.length; i++) {
            byte each = body[i];
            if (inText) {
                if (each == '\\') {
                    i++;
                } else if (each == '"') {
                    inText = false;
                }
            } else {
                weight += of(each);
                inText = each == '"';
            }
        }
        return weight;
    }

    private static int of(byte each) {
        return switch (each) {
            case '{' -> OBJECT;
            case '[' -> LIST;
            case ':' -> MEMBER;
            case ',' -> ELEMENT;
            default -> 0;
        };
    }
}
