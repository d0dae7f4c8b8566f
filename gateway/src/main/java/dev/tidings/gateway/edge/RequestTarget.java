package dev.tidings.gateway.edge;

import dev.tidings.kit.address.RequestPath;
import dev.tidings.kit.problem.CommonProblem;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about: its path, in the one form that everything decides by and the service
 * sees as well, and its query as it was sent.
 */
record RequestTarget(String path, @Nullable String query) {

    private static final String NOT_RAW = "\"<>[\\]^`{|}";

    /**
     * The target of a request.
     *
     * @throws CommonProblem.BadRequest when its path is not in its normal form
     */
    static RequestTarget of(RoutingContext request) {
        String path = String.valueOf(request.request().path());
        RequestPath.check(path);
        return new RequestTarget(path, request.request().query());
    }

    /**
     * The same as a URI that every server takes: what clients send raw, such as {@code
     * page[limit]=10}, is encoded, what they sent encoded stays as it is.
     *
     * @throws CommonProblem.BadRequest when it is no URI even so
     */
    String uri() {
        String uri = query == null ? path : path + "?" + encoded(query);
        try {
            return new URI(uri).toString();
        } catch (URISyntaxException malformed) {
            throw unreadable();
        }
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (NOT_RAW.indexOf(c) < 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            }
        }
        return encoded.toString();
    }

    private static CommonProblem.BadRequest unreadable() {
        return new CommonProblem.BadRequest("The address of the request cannot be read");
    }
}
