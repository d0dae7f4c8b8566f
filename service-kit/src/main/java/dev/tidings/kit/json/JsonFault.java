package dev.tidings.kit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tidings.kit.problem.Excerpt;
import java.util.regex.Pattern;

/** Says what is wrong with JSON, and where, in words for its sender. */
final class JsonFault {

    static final String NOT_UTF_8 = "The body is not valid JSON: it is not UTF-8";

    /** Of the parser's words, which may hold a name of any length out of the body. */
    private static final int MOST_OF_THE_CAUSE = 300;

    /**
     * What the parser says about itself: where a bracket was opened, its limits and its options.
     */
    private static final Pattern ABOUT_ITSELF =
            Pattern.compile(
                    " \\(start marker at \\[Source: .*?\\]\\)|, from `[^`]*`|: enable `[^`]*`.*");

    private JsonFault() {}

    static String detail(JsonProcessingException malformed) {
        String first = malformed.getOriginalMessage().lines().findFirst().orElse("malformed");
        String cause = Excerpt.of(ABOUT_ITSELF.matcher(first).replaceAll(""), MOST_OF_THE_CAUSE);
        JsonLocation place = malformed.getLocation();
        return "The body is not valid JSON: "
                + (place == null
                        ? cause
                        : "%s (line %d, column %d)"
                                .formatted(cause, place.getLineNr(), place.getColumnNr()));
    }
}
