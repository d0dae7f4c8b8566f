package dev.tidings.job.transport.cloudevent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The members of a payload {@code {"data":{…},"included":{…}}} as the text they were sent as. */
record PayloadText(String data, @Nullable String included) {

    private static final JsonFactory JSON = new JsonFactory();

    static PayloadText of(String payload) {
        String data = "{}";
        String included = null;
        try (JsonParser json = JSON.createParser(payload)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                String value = object(json, payload);
                if (member.equals("data")) {
                    data = value;
                } else if (member.equals("included")) {
                    included = value;
                }
            }
            return new PayloadText(data, included);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String object(JsonParser json, String payload) throws IOException {
        json.nextToken();
        int begin = Math.toIntExact(json.currentTokenLocation().getCharOffset());
        json.skipChildren();
        return payload.substring(begin, Math.toIntExact(json.currentLocation().getCharOffset()));
    }
}
