package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An OpenAPI document as its vendor published it, by which answers of ours are judged.
 *
 * @param judged the operations of which an answer was judged
 */
record VendorDocument(ObjectNode tree, Set<String> judged) {

    private static final String ADDRESS = "https://vendor.example/document.json";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static VendorDocument read(String name) {
        try (InputStream document = VendorDocument.class.getResourceAsStream("/openapi/" + name)) {
            return new VendorDocument(
                    (ObjectNode) new YAMLMapper().readTree(document), new TreeSet<>());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The document without a slip that is known: this member is what it was meant to be. */
    VendorDocument mended(String pointer, String json) {
        try {
            int member = pointer.lastIndexOf('/');
            ((ObjectNode) tree.at(pointer.substring(0, member)))
                    .set(pointer.substring(member + 1), new ObjectMapper().readTree(json));
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** That this is what the vendor's operation answers with this status. */
    void judge(String operation, int status, Answer answer) {
        judged.add(operation);
        String pointer = "/paths/" + place(operation) + "/responses/" + status;
        String reference = tree.at(pointer).path("$ref").asText("");
        String response = reference.isEmpty() ? pointer : reference.substring(1);
        JsonNode content = tree.at(response + "/content");
        if (content.isMissingNode()) {
            assertThat(tree.at(response).isMissingNode()).as(operation + " " + status).isFalse();
            return;
        }
        String mediaType = content.fieldNames().next().replace("~", "~0").replace("/", "~1");
        assertThat(schema(response + "/content/" + mediaType + "/schema").validate(answer.body()))
                .as("%s %d: %s", operation, status, answer.text())
                .isEmpty();
    }

    /** Every operation of the document, as {@code get /path}, but those under these paths. */
    Set<String> operations(String... without) {
        Set<String> operations = new TreeSet<>();
        tree.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .fieldNames()
                                .forEachRemaining(method -> {
                                    if (METHODS.contains(method)) {
                                        operations.add(method + " " + path.getKey());
                                    }
                                }));
        operations.removeIf(operation -> Set.of(without).stream().anyMatch(operation::contains));
        return operations;
    }

    private JsonSchema schema(String pointer) {
        JsonSchemaFactory factory =
                JsonSchemaFactory.getInstance(
                        VersionFlag.V202012,
                        builder ->
                                builder.schemaLoaders(loaders ->
                                        loaders.schemas(Map.of(ADDRESS, tree.toString()))));
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return factory.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer), strict);
    }

    private static String place(String operation) {
        String[] words = operation.split(" ", 2);
        return words[1].replace("/", "~1") + "/" + words[0];
    }
}
