package dev.tidings.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * An error that an operation of either dialect can answer with, and of which of them that holds.
 */
enum CommonAnswer {
    BAD_REQUEST(
            400,
            "BadRequest",
            "The address, a parameter or the body cannot be read or is not what is allowed."),
    UNAUTHORIZED(401, "Unauthorized", "No credentials, or wrong or expired ones."),
    FORBIDDEN(403, "Forbidden", "The credentials lack the scope that this operation needs."),
    NOT_FOUND(404, "NotFound", "The store has no such resource.") {
        @Override
        boolean fits(ErrorForm form, String path, HttpMethod method, Operation operation) {
            return path.contains("{");
        }
    },
    REQUEST_TIMEOUT(408, "RequestTimeout", "The body did not arrive in time.") {
        @Override
        boolean fits(ErrorForm form, String path, HttpMethod method, Operation operation) {
            return operation.getRequestBody() != null;
        }
    },
    CONFLICT(409, "Conflict", "Somebody else changed it at the same time; read it again.") {
        @Override
        boolean fits(ErrorForm form, String path, HttpMethod method, Operation operation) {
            return method == HttpMethod.PUT || method == HttpMethod.PATCH;
        }
    },
    PAYLOAD_TOO_LARGE(413, "PayloadTooLarge", "The body, or one item of it, is over its limit.") {
        @Override
        boolean fits(ErrorForm form, String path, HttpMethod method, Operation operation) {
            return operation.getRequestBody() != null;
        }
    },
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "UnsupportedMediaType",
            "The body is not sent as application/json, or encoded in another way than gzip.") {
        @Override
        boolean fits(ErrorForm form, String path, HttpMethod method, Operation operation) {
            return operation.getRequestBody() != null;
        }
    },
    UNPROCESSABLE(
            422,
            "UnprocessableEntity",
            "The body can be read but is not valid: one entry a fault, `source` names the"
                    + " member.") {
        @Override
        boolean fits(ErrorForm form, String path, HttpMethod method, Operation operation) {
            return form == ErrorForm.COMMERCE && operation.getRequestBody() != null;
        }
    },
    TOO_MANY_REQUESTS(
            429,
            "TooManyRequests",
            "Over the rate limit of the key, or of the address; come again later."),
    INTERNAL_ERROR(500, "InternalServerError", "A fault of ours, logged under the request's id."),
    UNAVAILABLE(
            503,
            "ServiceUnavailable",
            "Something this depends on is away, or too many large requests are under way, and"
                    + " nothing was kept; come again later."),
    TIMEOUT(504, "GatewayTimeout", "The service behind the gateway did not answer in time.");

    /** What any operation may answer that is reached through the gateway, whatever it does. */
    static final List<CommonAnswer> FAULTS = List.of(INTERNAL_ERROR, UNAVAILABLE, TIMEOUT);

    private final int status;
    private final String title;
    private final String description;

    CommonAnswer(int status, String title, String description) {
        this.status = status;
        this.title = title;
        this.description = description;
    }

    /** Whether this operation can answer so; unless a constant says otherwise, any can. */
    boolean fits(ErrorForm form, String path, HttpMethod method, Operation operation) {
        return true;
    }

    String status() {
        return String.valueOf(status);
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** Whether the answer says in {@code Retry-After} when to come again. */
    boolean tellsWhenToRetry() {
        return this == TOO_MANY_REQUESTS || this == UNAVAILABLE;
    }
}
