package dev.tidings.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.kit.problem.CommonProblem;
import java.nio.charset.CharacterCodingException;

/**
 * Reads a request body as JSON, strictly, as {@link VerbatimJson} does: one value in UTF-8, no
 * duplicate members, numbers kept as they are written, up to a thousand characters of one.
 */
public final class JsonBody {

    /**
     * What an event says is read again on its way, here and by receivers, within these limits: a
     * thousand digits, names of 50,000 characters.
     */
    private static final JsonFactory READER = VerbatimJson.reader(StreamReadConstraints.defaults());

    private JsonBody() {}

    /**
     * Parses a body.
     *
     * @throws CommonProblem.BadRequest naming line and column when it is not JSON, or beyond a
     *     limit
     */
    public static JsonNode parse(byte[] body) {
        if (body.length == 0) {
            throw new CommonProblem.BadRequest("The request has no body");
        }
        try {
            return VerbatimJson.read(body, READER);
        } catch (JsonProcessingException malformed) {
            throw new CommonProblem.BadRequest(JsonFault.detail(malformed));
        } catch (CharacterCodingException notUtf8) {
            throw new CommonProblem.BadRequest(JsonFault.NOT_UTF_8);
        }
    }
}
