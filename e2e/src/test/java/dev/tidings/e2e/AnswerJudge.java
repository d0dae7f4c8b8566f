package dev.tidings.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds answers against what a document says of their operation, status and body. */
final class AnswerJudge {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDialect(
                    Dialects.getOpenApi31(),
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private final OpenApiDocument document;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    /** The document must not change any more. */
    AnswerJudge(OpenApiDocument document) {
        this.document = document;
    }

    /** What is not as documented, for people; empty when all is. */
    List<String> faults(Answer answer) {
        Optional<DocumentedOperation> operation =
                document.operation(answer.method(), answer.path());
        if (operation.isEmpty()) {
            return List.of("no such operation");
        }
        JsonNode response = operation.get().response(answer.status());
        return response.isMissingNode()
                ? List.of("no such status of " + operation.get())
                : faults(document.resolved(response).path("content"), answer);
    }

    private List<String> faults(JsonNode content, Answer answer) {
        if (content.isMissingNode()) {
            return answer.text().isEmpty() ? List.of() : List.of("a body where none is described");
        }
        if (!content.has(answer.contentType())) {
            return List.of("no such content type: " + answer.contentType());
        }
        JsonNode schema = content.path(answer.contentType()).path("schema");
        return answer.contentType().equals("application/json")
                ? schemaFaults(schema, answer.body())
                : List.of();
    }

    private List<String> schemaFaults(JsonNode schema, JsonNode body) {
        return compiled.computeIfAbsent(schema, this::compile).validate(body).stream()
                .map(Error::toString)
                .toList();
    }

    /** A schema refers to components of its document, so they come along. */
    private Schema compile(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.tree().path("components"));
        return SCHEMAS.getSchema(root);
    }
}
