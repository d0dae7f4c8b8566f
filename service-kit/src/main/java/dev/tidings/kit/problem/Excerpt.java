package dev.tidings.kit.problem;

/** As much of a client's text as is told back to it, or to a log. */
public final class Excerpt {

    private static final String CUT = "…";

    private Excerpt() {}

    /**
     * The beginning of a text, on one line that every encoding can carry: a control character, or
     * half of a surrogate pair, becomes U+FFFD.
     *
     * @param most characters, after which {@code …} says that there were more
     */
    public static String of(String text, int most) {
        String beginning = text.length() <= most ? text : text.substring(0, most) + CUT;
        return beginning.codePoints().noneMatch(Excerpt::isUnfit) ? beginning : fit(beginning);
    }

    private static String fit(String text) {
        return text.codePoints()
                .map(c -> isUnfit(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnfit(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
