package dev.tidings.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The document and the route table know the same paths. */
class DocumentedRoutesTest {

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyPathThatAServiceDocumentsLeadsToIt(Service service) throws IOException {
        // Given
        Path document = Path.of("..", service.title(), "openapi.yaml");

        // When / Then
        assertThat(paths(document))
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(target(path))
                                .isIn(new Target.To(service), new Target.Open(service)));
    }

    @Test
    void everyRouteToAServiceHasADocumentedPath() throws IOException {
        // Given
        Path document = Path.of("..", "docs", "openapi", "tidings.yaml");

        // When
        Set<Route> documented =
                paths(document).stream().map(RouteTable.PUBLIC::match).collect(Collectors.toSet());

        // Then
        assertThat(RouteTable.PUBLIC.routes())
                .filteredOn(route -> !(route.target() instanceof Target.Here))
                .isSubsetOf(documented);
    }

    private static Target target(String path) {
        return RouteTable.PUBLIC.match(path).target();
    }

    /** The paths of a document, with something in the place of each parameter. */
    private static List<String> paths(Path document) throws IOException {
        JsonNode paths = new YAMLMapper().readTree(document.toFile()).path("paths");
        List<String> found = new ArrayList<>();
        paths.fieldNames().forEachRemaining(path -> found.add(path.replaceAll("\\{\\w+}", "1")));
        return found;
    }
}
