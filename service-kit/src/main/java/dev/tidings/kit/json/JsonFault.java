package dev.tidings.kit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Says what is wrong with JSON, and where, in words for its sender. */
final class JsonFault {

    private JsonFault() {}

    static String detail(JsonProcessingException malformed) {
        String cause = malformed.getOriginalMessage().lines().findFirst().orElse("malformed");
        JsonLocation place = malformed.getLocation();
        return "The body is not valid JSON: "
                + (place == null
                        ? cause
                        : "%s (line %d, column %d)"
                                .formatted(cause, place.getLineNr(), place.getColumnNr()));
    }
}
