package dev.tidings.gateway.token;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.kit.json.JsonBody;
import dev.tidings.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A form that was sent as JSON; members that are no strings do not count. */
final class JsonForm {

    private JsonForm() {}

    /**
     * Reads an object.
     *
     * @throws TokenProblem.BadGrant when it is none
     */
    static Form parse(String body) {
        Map<String, String> fields = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : read(body).properties()) {
            if (member.getValue().isTextual()) {
                fields.put(member.getKey(), member.getValue().textValue());
            }
        }
        return new Form(fields);
    }

    private static JsonNode read(String body) {
        try {
            return JsonBody.parse(body.getBytes(StandardCharsets.UTF_8));
        } catch (Problem malformed) {
            throw new TokenProblem.BadGrant("The body must be form-encoded, or an object of JSON");
        }
    }
}
