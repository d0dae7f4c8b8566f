package dev.tidings.integration.event;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON as compact text that any encoding can carry. */
final class JsonText {

    private JsonText() {}

    /**
     * The text of a value, its numbers as they are. Half of a surrogate pair, which JSON can spell
     * and UTF-8 cannot, stays an escape.
     */
    static String of(JsonNode value) {
        String text = value.toString();
        return isWellFormed(text) ? text : escapeHalves(text);
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(JsonText::isHalf);
    }

    private static String escapeHalves(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    if (isHalf(c)) {
                        escaped.append("\\u%04x".formatted(c));
                    } else {
                        escaped.appendCodePoint(c);
                    }
                });
        return escaped.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
