package dev.tidings.gateway.edge;

import dev.tidings.kit.body.AnnouncedBody;
import dev.tidings.kit.problem.CommonProblem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a body must be like, as far as the head of the request tells. */
record BodyRules(long maxBytes) {

    private static final Set<HttpMethod> WITH_JSON =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    /**
     * Checks size and media type.
     *
     * @throws CommonProblem.PayloadTooLarge when the announced size is over the limit
     * @throws CommonProblem.UnsupportedMediaType when a body to be stored is not JSON
     */
    void check(HttpMethod method, MultiMap head, AnnouncedBody body) {
        if (body instanceof AnnouncedBody.Sized sized && sized.bytes() > maxBytes) {
            throw tooLarge();
        }
        if (!(body instanceof AnnouncedBody.None)
                && WITH_JSON.contains(method)
                && !isJson(head.get(HttpHeaders.CONTENT_TYPE))) {
            throw new CommonProblem.UnsupportedMediaType();
        }
    }

    /**
     * The same upload.
     *
     * @throws CommonProblem.PayloadTooLarge when all of it has come, and that is too much
     */
    Upload checked(Upload upload) {
        if (upload instanceof Upload.Whole(byte[] bytes) && bytes.length > maxBytes) {
            throw tooLarge();
        }
        return upload;
    }

    CommonProblem.PayloadTooLarge tooLarge() {
        return new CommonProblem.PayloadTooLarge(
                "The request body may have " + maxBytes + " bytes at most");
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        String name = type.strip().toLowerCase(Locale.ROOT);
        return name.equals("application/json")
                || (name.startsWith("application/") && name.endsWith("+json"));
    }
}
