package dev.tidings.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** A parameter of a typed id means what the type says it means. */
final class ParameterMeanings {

    private ParameterMeanings() {}

    static void addTo(OpenAPI document) {
        Map<String, Schema> types =
                Optional.ofNullable(document.getComponents().getSchemas()).orElse(Map.of());
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation ->
                        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream())
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> describe(parameter, types));
    }

    private static void describe(Parameter parameter, Map<String, Schema> types) {
        Schema schema = parameter.getSchema();
        if (schema != null && schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            Schema type = types.get(name);
            parameter.setDescription(type == null ? null : type.getDescription());
        }
    }
}
