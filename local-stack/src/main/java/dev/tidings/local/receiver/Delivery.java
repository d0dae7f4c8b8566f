package dev.tidings.local.receiver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that the receiver got.
 *
 * @param headers by name in any case; of a repeated header the first value
 * @param body as it was sent
 * @param json the same read as JSON, a missing node when it is none
 */
public record Delivery(
        Instant receivedAt,
        String method,
        String path,
        Map<String, String> headers,
        String body,
        JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Delivery of(
            Instant receivedAt,
            String method,
            String path,
            Map<String, String> headers,
            String body) {
        Map<String, String> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        inAnyCase.putAll(headers);
        return new Delivery(receivedAt, method, path, inAnyCase, body, read(body));
    }

    /** The job, the same on every attempt; empty when the request is no delivery of Tidings. */
    public String job() {
        return json.path("id").asText();
    }

    /** Counted from 1; 0 when the request is no delivery of Tidings. */
    public int attempt() {
        return json.path("attempt").asInt();
    }

    /** The event that triggered it, such as {@code order.created}. */
    public String event() {
        return json.path("triggered_by").asText();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
