package dev.tidings.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The problems any service can meet. Titles and details are those of the status table in the /v2
 * contract.
 */
public abstract sealed class CommonProblem extends Problem {

    private static final String BAD_TOKEN = "Unable to validate access token";
    private static final Duration SOON = Duration.ofSeconds(1);

    private CommonProblem(int status, String title, String detail) {
        super(status, title, detail);
    }

    private CommonProblem(int status, String title, List<Fault> faults) {
        super(status, title, faults);
    }

    /** 400: malformed JSON, bad paging, a filter that cannot be read. */
    public static final class BadRequest extends CommonProblem {
        public BadRequest(String detail) {
            super(400, "Bad Request", detail);
        }

        public BadRequest(String detail, @Nullable String source) {
            super(400, "Bad Request", List.of(new Fault(detail, source)));
        }
    }

    /** 401: nothing was shown that could be checked. */
    public static final class NoCredentials extends CommonProblem {
        public NoCredentials() {
            super(401, BAD_TOKEN, BAD_TOKEN);
        }
    }

    /** 401: a token that is malformed, expired or signed by a stranger, or a wrong key pair. */
    public static final class Unauthenticated extends CommonProblem {
        public Unauthenticated() {
            super(401, BAD_TOKEN, BAD_TOKEN);
        }
    }

    /** 403: a good token without the permission asked for. */
    public static final class Forbidden extends CommonProblem {
        public Forbidden(String detail) {
            super(403, "Forbidden", detail);
        }

        /** Of a token without this scope. */
        public static Forbidden lacks(String scope) {
            return new Forbidden("The access token lacks the scope " + scope);
        }
    }

    /** 404: an unknown id, or another store's. */
    public static final class NotFound extends CommonProblem {
        public NotFound() {
            super(404, "Not Found", "The resource could not be found");
        }
    }

    /** 405: the path exists, the method does not. */
    public static final class MethodNotAllowed extends CommonProblem {
        public MethodNotAllowed() {
            super(405, "Method Not Allowed", "The method is not allowed on this resource");
        }
    }

    /** 408: the client was silent in the middle of its request, or took too long for it. */
    public static final class RequestTimeout extends CommonProblem {
        public RequestTimeout() {
            super(408, "Request Timeout", "The request did not arrive in time");
        }
    }

    /** 409: somebody else wrote in between. */
    public static final class Conflict extends CommonProblem {
        public Conflict() {
            super(409, "Conflict", "Write conflict detected");
        }
    }

    /** 413: a body, or one item of it, over its limit. */
    public static final class PayloadTooLarge extends CommonProblem {
        public PayloadTooLarge(String detail) {
            super(413, "Payload Too Large", detail);
        }
    }

    /** 415: a body that is not JSON, or encoded in a way that is not known here. */
    public static final class UnsupportedMediaType extends CommonProblem {
        public UnsupportedMediaType() {
            this("The request body must be JSON, sent with Content-Type: application/json");
        }

        public UnsupportedMediaType(String detail) {
            super(415, "Unsupported Media Type", detail);
        }
    }

    /** 422: well-formed, but not valid; one fault per field. */
    public static final class Invalid extends CommonProblem {
        public Invalid(List<Fault> faults) {
            super(422, "Validation Error", faults);
        }

        public Invalid(String detail, String source) {
            this(List.of(new Fault(detail, source)));
        }
    }

    /** 429: over a rate limit. */
    public static final class TooManyRequests extends CommonProblem {

        private final Duration wait;

        public TooManyRequests(String detail, Duration wait) {
            super(429, "Too Many Requests", detail);
            this.wait = wait;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(wait);
        }
    }

    /** 500: a fault of ours, of which a client learns nothing but the request's id. */
    public static final class InternalError extends CommonProblem {
        public InternalError() {
            super(
                    500,
                    "Internal Server Error",
                    "There was an internal server error, you can report with your request id.");
        }
    }

    /** 503: something this service depends on is away; nothing was kept, try again. */
    public static final class Unavailable extends CommonProblem {
        public Unavailable(String detail) {
            super(503, "Service Unavailable", detail);
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(SOON);
        }
    }

    /** 504: a service behind the edge did not answer in time. */
    public static final class GatewayTimeout extends CommonProblem {
        public GatewayTimeout(String detail) {
            super(504, "Gateway Timeout", detail);
        }
    }

    /** Any other status of the HTTP layer itself, such as 406. */
    public static final class OtherStatus extends CommonProblem {
        public OtherStatus(int status, String title) {
            super(status, title, title);
        }
    }
}
