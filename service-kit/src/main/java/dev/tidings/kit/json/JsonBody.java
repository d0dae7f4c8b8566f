package dev.tidings.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidings.kit.problem.CommonProblem;
import java.io.IOException;

/**
 * Reads a request body as JSON, strictly: one value, no duplicate members, numbers kept as sent.
 */
public final class JsonBody {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                    .build();

    private JsonBody() {}

    /**
     * Parses a body.
     *
     * @throws CommonProblem.BadRequest naming line and column when it is not JSON
     */
    public static JsonNode parse(byte[] body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node.isMissingNode()) {
                throw new CommonProblem.BadRequest("The request has no body");
            }
            return node;
        } catch (JsonProcessingException malformed) {
            throw new CommonProblem.BadRequest(JsonFault.detail(malformed));
        } catch (IOException unreadable) {
            throw new CommonProblem.BadRequest("The body could not be read");
        }
    }
}
