package dev.tidings.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;

/**
 * What the API answered.
 *
 * @param method of the request
 * @param path of the request
 * @param contentType without parameters; empty when there is none
 * @param body missing when the text is not JSON
 */
record Answer(
        String method, String path, int status, String contentType, String text, JsonNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        return of(
                response.request().method(),
                response.request().uri().getRawPath(),
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    static Answer of(String method, String path, int status, String contentType, String text) {
        String mediaType = contentType.replaceFirst("\\s*;.*", "");
        return new Answer(method, path, status, mediaType, text, read(text));
    }

    JsonNode data() {
        return body.path("data");
    }

    /** The same answer, if it has this status. */
    Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + ", got " + summary());
        }
        return this;
    }

    /** All of it in one line, for messages. */
    String summary() {
        return "%d of %s %s: %s".formatted(status, method, path, text);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
