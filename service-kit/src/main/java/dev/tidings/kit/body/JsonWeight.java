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

    /** The body itself, its values as text, and what is written of them, for a byte of it. */
    private static final int TEXT = 6;

    private static final int OBJECT = 192;
    private static final int LIST = 112;
    private static final int MEMBER = 96;
    private static final int ELEMENT = 32;

    private JsonWeight() {}

    /** Of a body of this size, whatever is in it. */
    static long ofAny(long bytes) {
        return bytes * WORST;
    }

    /** Of a body that holds JSON, if it is JSON. */
    static long of(byte[] body) {
        if (body.length <= SMALL) {
            return ofAny(body.length);
        }
        long weight = (long) body.length * TEXT;
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
