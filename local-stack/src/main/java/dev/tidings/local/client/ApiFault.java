package dev.tidings.local.client;

import java.net.http.HttpTimeoutException;
import java.util.Set;

/** The API cannot be reached, or answered otherwise than it should. */
public final class ApiFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NO_ANSWER = 0;
    private static final int UNAUTHORIZED = 401;
    private static final Set<Integer> BUSY = Set.of(429, 503, 504);

    private final int status;

    ApiFault(String message, int status) {
        super(message);
        this.status = status;
    }

    ApiFault(String message, Throwable cause) {
        super(message, cause);
        this.status = NO_ANSWER;
    }

    /** Whether the token, or the key, is not good. */
    public boolean isUnauthorized() {
        return status == UNAUTHORIZED;
    }

    /** Whether the same may be asked again in a moment: the API asks for it, or was too slow. */
    public boolean mayPass() {
        return BUSY.contains(status) || getCause() instanceof HttpTimeoutException;
    }
}
