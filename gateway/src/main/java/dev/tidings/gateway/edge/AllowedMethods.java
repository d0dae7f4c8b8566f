package dev.tidings.gateway.edge;

import dev.tidings.gateway.document.ApiDocument;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says in {@code Allow} which methods a path has, as RFC 9110 wants it of a 405 and of OPTIONS.
 * Services know only those of a whole resource, so it is the document that is asked.
 */
@Singleton
final class AllowedMethods {

    private static final int METHOD_NOT_ALLOWED = 405;

    private final List<Path> paths;

    private record Path(PathPattern pattern, String methods) {}

    @Inject
    AllowedMethods(ApiDocument document) {
        this(document.methods());
    }

    /** A brace sorts after every letter, and with it the id of a resource after any name. */
    AllowedMethods(Map<String, Set<String>> methods) {
        this.paths =
                methods.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(path -> new Path(PathPattern.of(path.getKey()), list(path.getValue())))
                        .toList();
    }

    void tellOf(String path, RoutingContext request) {
        request.addHeadersEndHandler(ignored -> {
            if (isToTell(request)) {
                at(path).ifPresent(methods ->
                        request.response().putHeader(HttpHeaders.ALLOW, methods));
            }
        });
    }

    /** The methods of a normalized path; none of a path that the document does not have. */
    Optional<String> at(String path) {
        List<String> segments = PathPattern.split(path);
        return paths.stream()
                .filter(known -> known.pattern().matches(segments))
                .map(Path::methods)
                .findFirst();
    }

    private static boolean isToTell(RoutingContext request) {
        return request.response().getStatusCode() == METHOD_NOT_ALLOWED
                || request.request().method().equals(HttpMethod.OPTIONS);
    }

    private static String list(Set<String> documented) {
        Set<String> methods = new TreeSet<>(documented);
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}
