package dev.tidings.job.transport.cloudevent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A resource, such as an order.
 *
 * @param type empty when it says none
 * @param id empty when it says none
 * @param hasIncluded whether it has a member {@code included} of its own
 * @param json a JSON object
 */
record Resource(String type, String id, boolean hasIncluded, String json) {

    private static final JsonFactory JSON = new JsonFactory();

    static Resource of(String object) {
        String type = "";
        String id = "";
        boolean hasIncluded = false;
        try (JsonParser json = JSON.createParser(object)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                String text = json.nextToken().isScalarValue() ? json.getText() : "";
                json.skipChildren();
                switch (member) {
                    case "type" -> type = text;
                    case "id" -> id = text;
                    case "included" -> hasIncluded = true;
                    default -> {}
                }
            }
            return new Resource(type, id, hasIncluded, object);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
