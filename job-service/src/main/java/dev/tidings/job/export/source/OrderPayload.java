package dev.tidings.job.export.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.kit.json.VerbatimJson;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The document of an order.
 *
 * @param order its {@code data}
 * @param items its {@code included.items}
 */
record OrderPayload(JsonNode order, List<JsonNode> items) {

    private static final JsonPointer ITEMS = JsonPointer.compile("/included/items");

    static OrderPayload read(String document) {
        try {
            JsonNode payload = VerbatimJson.read(document);
            return new OrderPayload(
                    payload.path("data"),
                    StreamSupport.stream(payload.at(ITEMS).spliterator(), false)
                            .filter(JsonNode::isObject)
                            .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an order was kept that is not JSON", impossible);
        }
    }
}
