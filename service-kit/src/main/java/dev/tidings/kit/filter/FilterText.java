package dev.tidings.kit.filter;

import java.util.List;

/** The characters of a filter and how far they have been read. */
final class FilterText {

    /** What a word written without quotes cannot hold. */
    private static final String ENDS_A_WORD = ",()'\"";

    private final String text;
    private int next;

    FilterText(String text) {
        this.text = text;
    }

    /** A value with the position it began at. */
    record Value(String text, int position, boolean quoted) {}

    /** The position of the next character that counts, from 1. */
    int position() {
        skipSpace();
        return next + 1;
    }

    boolean atEnd() {
        skipSpace();
        return next == text.length();
    }

    /** Takes the character if it comes next. */
    boolean take(char wanted) {
        if (!atEnd() && text.charAt(next) == wanted) {
            next++;
            return true;
        }
        return false;
    }

    void require(char wanted) {
        if (!take(wanted)) {
            throw refusedHere("expected '" + wanted + "'" + butFound());
        }
    }

    /** The name of an operator or a field: lower-case letters, digits, underscore and dot. */
    String name(String what) {
        int start = position() - 1;
        while (next < text.length() && isOfName(text.charAt(next))) {
            next++;
        }
        if (next == start) {
            throw refusedHere("expected " + what + butFound());
        }
        return text.substring(start, next);
    }

    Value value() {
        int start = position();
        if (!atEnd() && (text.charAt(next) == '\'' || text.charAt(next) == '"')) {
            return new Value(quoted(text.charAt(next)), start, true);
        }
        String word = word();
        if (word.isEmpty()) {
            throw refusedHere("expected a value" + butFound());
        }
        return new Value(word, start, false);
    }

    FilterRefusal refusedHere(String what) {
        return new FilterRefusal(new FilterFault(position(), what, List.of()));
    }

    /** The other half of a fault that says what was expected. */
    String butFound() {
        return atEnd() ? ", found the end" : ", found '" + text.charAt(next) + "'";
    }

    private String word() {
        int start = next;
        while (next < text.length() && ENDS_A_WORD.indexOf(text.charAt(next)) < 0) {
            next++;
        }
        return text.substring(start, next).strip();
    }

    /** A backslash takes the next character as it is. */
    private String quoted(char quote) {
        int start = next++;
        StringBuilder value = new StringBuilder();
        while (next < text.length() && text.charAt(next) != quote) {
            if (text.charAt(next) == '\\' && next + 1 < text.length()) {
                next++;
            }
            value.append(text.charAt(next++));
        }
        if (next == text.length()) {
            next = start;
            throw refusedHere("this quote is never closed");
        }
        next++;
        return value.toString();
    }

    private void skipSpace() {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }
}
