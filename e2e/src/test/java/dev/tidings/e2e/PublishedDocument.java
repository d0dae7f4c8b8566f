package dev.tidings.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The document that the gateway serves of itself and the services behind it. */
record PublishedDocument(JsonNode tree) {

    static PublishedDocument ofTheRunningStack() {
        return new PublishedDocument(RunningStack.client().get("/openapi.json").expect(200).body());
    }

    /**
     * One operation.
     *
     * @param scope that it says it needs
     */
    record Operation(String id, String method, String path, Optional<String> scope) {

        /** Its path with something that could be an id in each of its places. */
        String anyPath() {
            return path.replaceAll(
                    "\\{[^}]+}",
                    path.startsWith("/api/v3/") ? "1" : "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f11");
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : tree.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().has("operationId")) {
                    operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private static Operation operation(String path, String method, JsonNode described) {
        Optional<String> scope =
                StreamSupport.stream(described.path("security").spliterator(), false)
                        .filter(way -> way.has("oauth2"))
                        .map(way -> way.path("oauth2").path(0).asText())
                        .filter(named -> !named.isEmpty())
                        .findFirst();
        return new Operation(
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                scope);
    }
}
