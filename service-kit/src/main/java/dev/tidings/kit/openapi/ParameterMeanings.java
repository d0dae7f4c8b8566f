package dev.tidings.kit.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * A parameter of a typed id is and means what the type says. The type is written out in its place,
 * because generators take a parameter that refers to a component for a string.
 */
final class ParameterMeanings {

    private ParameterMeanings() {}

    static void addTo(OpenAPI document) {
        Map<String, Schema> types =
                Optional.ofNullable(document.getComponents().getSchemas()).orElse(Map.of());
        Set<String> written = new HashSet<>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation ->
                        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream())
                .forEach(parameter -> writeOut(parameter, types, written));
        written.forEach(document.getComponents()::removeSchema);
    }

    private static void writeOut(
            Parameter parameter, Map<String, Schema> types, Set<String> written) {
        Schema reference = parameter.getSchema();
        if (reference == null || reference.getRef() == null) {
            return;
        }
        String name = reference.getRef().substring(reference.getRef().lastIndexOf('/') + 1);
        Schema type = types.get(name);
        if (type != null) {
            written.add(name);
            parameter.setSchema(plain(type));
            if (parameter.getDescription() == null) {
                parameter.setDescription(type.getDescription());
            }
        }
    }

    private static Schema plain(Schema type) {
        return OASFactory.createSchema()
                .type(type.getType())
                .format(type.getFormat())
                .minimum(type.getMinimum());
    }
}
