package dev.tidings.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The document in both of its forms, and the methods of its paths. */
@Singleton
public final class ApiDocument {

    private static final String RESOURCE = "openapi/tidings.yaml";

    private final byte[] yaml;
    private final byte[] json;
    private final Map<String, Map<String, DocumentedOperation>> operations;

    ApiDocument() {
        ClassLoader resources = Thread.currentThread().getContextClassLoader();
        try (InputStream document = resources.getResourceAsStream(RESOURCE)) {
            if (document == null) {
                throw new FileNotFoundException(RESOURCE);
            }
            this.yaml = document.readAllBytes();
            JsonNode tree = new YAMLMapper().readTree(yaml);
            this.json = new JsonMapper().writeValueAsBytes(tree);
            this.operations = operations(tree.path("paths"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the document was not built in", unreadable);
        }
    }

    /**
     * Reads it when the application is initialized, which for an executable is when that is built.
     */
    void readEarly(@Observes @Initialized(ApplicationScoped.class) Object initialized) {}

    /** The methods, in capitals, that each path has. */
    public Map<String, Set<String>> methods() {
        return operations.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, path -> path.getValue().keySet()));
    }

    /** The operations of each path, by their methods in capitals. */
    public Map<String, Map<String, DocumentedOperation>> operations() {
        return operations;
    }

    byte[] yaml() {
        return yaml.clone();
    }

    byte[] json() {
        return json.clone();
    }

    private static Map<String, Map<String, DocumentedOperation>> operations(JsonNode paths) {
        return paths.properties().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, path -> ofPath(path.getValue())));
    }

    private static Map<String, DocumentedOperation> ofPath(JsonNode operations) {
        return operations.properties().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                operation -> operation.getKey().toUpperCase(Locale.ROOT),
                                operation -> DocumentedOperation.of(operation.getValue())));
    }
}
