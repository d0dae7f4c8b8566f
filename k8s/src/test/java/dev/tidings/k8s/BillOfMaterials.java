package dev.tidings.k8s;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** What a built service is made of, as its build wrote it down in the form of CycloneDX. */
record BillOfMaterials(Map<String, Version> parts) {

    private static final String SCOPE = "quarkus:component:scope";

    static BillOfMaterials of(String service) {
        try (Stream<Path> built = Files.list(Path.of("..", service, "target"))) {
            Path file =
                    built.filter(path -> path.toString().endsWith("-cyclonedx.json"))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("none of " + service));
            return from(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static BillOfMaterials from(JsonNode document) {
        return new BillOfMaterials(
                document.path("components")
                        .valueStream()
                        .filter(BillOfMaterials::isShipped)
                        .collect(
                                toUnmodifiableMap(
                                        BillOfMaterials::name,
                                        part -> Version.parse(part.path("version").asText()),
                                        (one, other) -> one)));
    }

    /** Beside what runs the document has what only built it. */
    private static boolean isShipped(JsonNode part) {
        return part.path("properties")
                .valueStream()
                .noneMatch(property ->
                        property.path("name").asText().equals(SCOPE)
                                && property.path("value").asText().equals("development"));
    }

    private static String name(JsonNode part) {
        return part.path("group").asText() + ":" + part.path("name").asText();
    }
}
