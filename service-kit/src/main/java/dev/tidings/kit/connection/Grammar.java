package dev.tidings.kit.connection;

/** The characters that RFC 9110 and RFC 3986 allow in the parts of a request's head. */
final class Grammar {

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final String HOST_MARKS = "-._~:[]";

    private static final int DELETE = 0x7f;

    private Grammar() {}

    /** Whether the part is a token of one character at least. */
    static boolean isToken(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isToken(text.charAt(i))) {
                return false;
            }
        }
        return from < to;
    }

    static boolean isToken(char c) {
        return isAlphanumeric(c) || TOKEN_MARKS.indexOf(c) >= 0;
    }

    /** Whether the part has no control character but tabs. */
    static boolean isFieldContent(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isFieldContent(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isFieldContent(char c) {
        return c >= ' ' && c != DELETE || c == '\t';
    }

    /** Whether the part has neither blanks nor control characters, and no fragment. */
    static boolean isTarget(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == DELETE || c == '#') {
                return false;
            }
        }
        return true;
    }

    /** Whether the text can be a host with or without a port. */
    static boolean isAuthority(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAlphanumeric(text.charAt(i)) && HOST_MARKS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
