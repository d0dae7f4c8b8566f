package dev.tidings.bench.wire;

/** Looks into bytes without making a text or a tree of them. */
public final class Bytes {

    private Bytes() {}

    /** Where the wanted bytes begin, at or behind a place; -1 when they are not there. */
    public static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && isAt(bytes, wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The digits from one place up to another, or to the first that is none. */
    public static long number(byte[] bytes, int from, int to) {
        long number = 0;
        for (int at = from; at < to && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }

    private static boolean isAt(byte[] bytes, byte[] wanted, int at) {
        for (int i = 1; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
