package dev.tidings.kit.json;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Takes media types that say of themselves to be JSON, such as {@code application/vnd.api+json}
 * (RFC 6839), for what they are, before a resource is looked for that takes or gives JSON.
 */
@Singleton
final class JsonMediaTypes {

    /** Before whatever looks at a media type. */
    private static final int PRIORITY = 980;

    private static final String JSON = "application/json";

    private static final Pattern WITH_A_SUFFIX =
            Pattern.compile(
                    "application/[\\w.!#$&^-]+\\+json(?![\\w.+-])", Pattern.CASE_INSENSITIVE);

    void register(@Observes Filters filters) {
        filters.register(JsonMediaTypes::rename, PRIORITY);
    }

    private static void rename(RoutingContext request) {
        MultiMap head = request.request().headers();
        rename(head, HttpHeaders.CONTENT_TYPE);
        rename(head, HttpHeaders.ACCEPT);
        request.next();
    }

    private static void rename(MultiMap head, CharSequence name) {
        String sent = head.get(name);
        if (sent != null && sent.contains("+")) {
            head.set(name, renamed(sent));
        }
    }

    static String renamed(String header) {
        return WITH_A_SUFFIX.matcher(header).replaceAll(JSON);
    }
}
