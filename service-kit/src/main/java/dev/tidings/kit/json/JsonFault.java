package dev.tidings.kit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;

/** Says what is wrong with JSON, and where, in words for its sender. */
final class JsonFault {

    /** Where a bracket was opened, in words of the parser about itself. */
    private static final Pattern START_MARKER =
            Pattern.compile(" \\(start marker at \\[Source: .*?\\]\\)");

    private JsonFault() {}

    static String detail(JsonProcessingException malformed) {
        String first = malformed.getOriginalMessage().lines().findFirst().orElse("malformed");
        String cause = START_MARKER.matcher(first).replaceAll("");
        JsonLocation place = malformed.getLocation();
        return "The body is not valid JSON: "
                + (place == null
                        ? cause
                        : "%s (line %d, column %d)"
                                .formatted(cause, place.getLineNr(), place.getColumnNr()));
    }
}
