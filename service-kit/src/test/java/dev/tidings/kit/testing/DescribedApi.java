package dev.tidings.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The operations of a service, as its published document has them, so that a test of all of them
 * has the next one by itself.
 */
public final class DescribedApi {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode document;

    private DescribedApi(JsonNode document) {
        this.document = document;
    }

    /**
     * One operation.
     *
     * @param path a template, with names of parameters in braces
     * @param body a sample of a good body; a missing node for an operation without
     * @param open whether it needs no token
     */
    public record Operation(
            String id,
            String method,
            String path,
            List<Parameter> parameters,
            JsonNode body,
            String contentType,
            boolean open) {

        public boolean hasBody() {
            return !body.isMissingNode();
        }

        /** Whether it is of {@code /api/v3}, which names integrations by numbers. */
        public boolean isOfShipping() {
            return path.startsWith("/api/");
        }

        boolean hasForm() {
            return contentType.equals(FORM);
        }

        /** Its path with these values in place of the parameters. */
        public String pathWith(Map<String, String> values) {
            String filled = path;
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            return filled;
        }

        List<String> names(String place) {
            return parameters.stream()
                    .filter(parameter -> parameter.in().equals(place))
                    .map(Parameter::name)
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A parameter; {@code in} is {@code path}, {@code query} or {@code header}. */
    public record Parameter(String name, String in) {}

    /** The operations of the module under test, those that delete last. */
    public static List<Operation> operations() {
        try {
            return new DescribedApi(new YAMLMapper().readTree(Path.of("openapi.yaml").toFile()))
                    .all();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(each ->
                                        all.add(
                                                operation(
                                                        path.getKey(),
                                                        each.getKey(),
                                                        each.getValue()))));
        List<Operation> ordered =
                new ArrayList<>(all.stream().filter(each -> !isDelete(each)).toList());
        ordered.addAll(all.stream().filter(DescribedApi::isDelete).toList());
        return List.copyOf(ordered);
    }

    private static boolean isDelete(Operation operation) {
        return operation.method().equals("DELETE");
    }

    private Operation operation(String path, String method, JsonNode described) {
        Optional<Map.Entry<String, JsonNode>> content =
                described.path("requestBody").path("content").properties().stream().findFirst();
        return new Operation(
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                StreamSupport.stream(described.path("parameters").spliterator(), false)
                        .map(this::resolved)
                        .map(each ->
                                new Parameter(each.path("name").asText(), each.path("in").asText()))
                        .toList(),
                content.map(each -> sample(each.getValue().path("schema")))
                        .orElse(MissingNode.getInstance()),
                content.map(Map.Entry::getKey).orElse(JSON),
                described.path("security").isEmpty());
    }

    private JsonNode sample(JsonNode described) {
        JsonNode schema = resolved(described);
        JsonNode value = value(schema);
        if (value instanceof ObjectNode object) {
            schema.path("properties").properties().stream()
                    .filter(property -> !object.has(property.getKey()))
                    .forEach(
                            property -> object.set(property.getKey(), sample(property.getValue())));
        }
        return value;
    }

    private JsonNode value(JsonNode schema) {
        for (String member : List.of("example", "examples", "enum", "default")) {
            if (schema.has(member)) {
                JsonNode given = schema.get(member).deepCopy();
                return given instanceof ArrayNode several && !member.equals("default")
                        ? several.get(0)
                        : given;
            }
        }
        if (schema.has("oneOf")) {
            return sample(schema.get("oneOf").get(0));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> NODES.objectNode();
            case "array" -> NODES.arrayNode().add(sample(schema.path("items")));
            case "boolean" -> NODES.booleanNode(true);
            case "integer", "number" -> NODES.numberNode(1);
            default -> NODES.textNode("text");
        };
    }

    private JsonNode resolved(JsonNode described) {
        return described.has("$ref")
                ? document.at(described.get("$ref").asText().substring(1))
                : described;
    }
}
