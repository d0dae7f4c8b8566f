package dev.tidings.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An OpenAPI 3.1 document, and what can be made of it before answers are judged by it. */
record OpenApiDocument(ObjectNode tree) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static OpenApiDocument parse(String yaml) {
        try {
            return new OpenApiDocument((ObjectNode) new YAMLMapper().readTree(yaml));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    List<DocumentedOperation> operations() {
        List<DocumentedOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : tree.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    String method = member.getKey().toUpperCase(Locale.ROOT);
                    operations.add(
                            new DocumentedOperation(method, path.getKey(), member.getValue()));
                }
            }
        }
        return operations;
    }

    /** The operation of a request; a literal segment wins over a parameter, as OpenAPI has it. */
    Optional<DocumentedOperation> operation(String method, String path) {
        String base = basePath();
        String below = path.startsWith(base) ? path.substring(base.length()) : "";
        return operations().stream()
                .filter(operation -> operation.isAt(method, below))
                .min(Comparator.comparingInt(DocumentedOperation::parameters));
    }

    private String basePath() {
        String path = URI.create(tree.at("/servers/0/url").asText()).getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** What is at a place that may only refer to another. */
    JsonNode resolved(JsonNode place) {
        return place.has("$ref")
                ? resolved(tree.at(place.path("$ref").asText().substring(1)))
                : place;
    }

    /** The same document, but that every object must have all the members it names. */
    OpenApiDocument withEveryMemberRequired() {
        return changed(object -> {
            Set<String> names = new LinkedHashSet<>();
            object.path("required").forEach(name -> names.add(name.asText()));
            object.path("properties").fieldNames().forEachRemaining(names::add);
            ArrayNode required = object.putArray("required");
            names.forEach(required::add);
        });
    }

    /** The same document, but that no object may have members it does not name. */
    OpenApiDocument withoutUnnamedMembers() {
        return changed(object -> {
            if (!object.has("additionalProperties")) {
                object.put("unevaluatedProperties", false);
            }
        });
    }

    /**
     * The same document after a JSON merge patch (RFC 7396).
     *
     * @throws IllegalArgumentException when there is something in it that changes nothing
     */
    OpenApiDocument patched(ObjectNode patch) {
        ObjectNode copy = tree.deepCopy();
        merge(copy, patch);
        return new OpenApiDocument(copy);
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            String name = member.getKey();
            JsonNode meant = member.getValue();
            if (meant instanceof ObjectNode deeper) {
                merge(target.withObjectProperty(name), deeper);
            } else if (meant.equals(replaced(target, name, meant))) {
                throw new IllegalArgumentException("nothing to mend: " + member);
            }
        }
    }

    /**
     * What was there; null of JSON, which stands for absence in a patch, when there was nothing.
     */
    private static JsonNode replaced(ObjectNode target, String name, JsonNode meant) {
        JsonNode before = meant.isNull() ? target.remove(name) : target.replace(name, meant);
        return Objects.requireNonNullElse(before, NullNode.getInstance());
    }

    private OpenApiDocument changed(Consumer<ObjectNode> change) {
        ObjectNode copy = tree.deepCopy();
        eachObject(copy, change);
        return new OpenApiDocument(copy);
    }

    private static void eachObject(JsonNode node, Consumer<ObjectNode> change) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            change.accept(object);
        }
        node.forEach(child -> eachObject(child, change));
    }
}
