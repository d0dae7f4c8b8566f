package dev.tidings.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of an operation.
 *
 * @param scope the scope that a token needs; empty where any token, or none, will do
 * @param maxBody the bytes that a body may have, if it says so ({@code x-max-body-bytes})
 */
public record DocumentedOperation(String scope, @Nullable Long maxBody) {

    static DocumentedOperation of(JsonNode operation) {
        JsonNode maxBody = operation.path("x-max-body-bytes");
        return new DocumentedOperation(
                operation.at("/security/0/oauth2/0").asText(),
                maxBody.isNumber() ? maxBody.longValue() : null);
    }
}
