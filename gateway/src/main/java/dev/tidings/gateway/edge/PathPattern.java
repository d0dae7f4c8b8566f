package dev.tidings.gateway.edge;

import java.util.List;

/**
 * The shape of a path, segment by segment: a literal, {@code {name}} for any one segment, or {@code
 * **} at the end for any number of them, none included. A slash at the end of a path does not
 * count.
 */
record PathPattern(String text, List<String> segments, boolean open) {

    private static final String REST = "**";

    static PathPattern of(String text) {
        List<String> segments = split(text);
        boolean open = segments.getLast().equals(REST);
        return new PathPattern(
                text, open ? segments.subList(0, segments.size() - 1) : segments, open);
    }

    /** The segments of a normalized path. */
    static List<String> split(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return end < 1 ? List.of() : List.of(path.substring(1, end).split("/", -1));
    }

    boolean matches(List<String> path) {
        if (open ? path.size() < segments.size() : path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!matches(segments.get(i), path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String expected, String segment) {
        return expected.startsWith("{") ? !segment.isEmpty() : expected.equals(segment);
    }
}
