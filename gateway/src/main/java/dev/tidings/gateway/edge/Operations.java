package dev.tidings.gateway.edge;

import dev.tidings.gateway.document.ApiDocument;
import dev.tidings.gateway.document.DocumentedOperation;
import dev.tidings.kit.identity.Scope;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each operation of the API asks of those who call it, as the document has it: so the edge
 * refuses what a service would, before it reads a body or counts a request.
 */
@Singleton
final class Operations {

    private final List<Path> paths;

    private record Path(PathPattern pattern, Map<String, Operation> operations) {}

    @Inject
    Operations(ApiDocument document) {
        this(document.operations());
    }

    /** A brace sorts after every letter, and with it the id of a resource after any name. */
    Operations(Map<String, Map<String, DocumentedOperation>> documented) {
        this.paths =
                documented.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(path -> new Path(PathPattern.of(path.getKey()), read(path.getValue())))
                        .toList();
    }

    /** The operation of a normalized path. */
    Operation at(String path, HttpMethod method) {
        List<String> segments = PathPattern.split(path);
        String name = method.equals(HttpMethod.HEAD) ? "GET" : method.name();
        for (Path known : paths) {
            if (known.pattern().matches(segments)) {
                return known.operations().getOrDefault(name, Operation.UNKNOWN);
            }
        }
        return Operation.UNKNOWN;
    }

    private static Map<String, Operation> read(Map<String, DocumentedOperation> documented) {
        Map<String, Operation> operations = new HashMap<>();
        documented.forEach((method, operation) -> operations.put(method, read(operation)));
        return operations;
    }

    private static Operation read(DocumentedOperation documented) {
        return new Operation(
                Scope.fromClaim(documented.scope()).stream().findAny().orElse(null),
                documented.maxBody() == null ? Operation.UNKNOWN.maxBody() : documented.maxBody());
    }
}
