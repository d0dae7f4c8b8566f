package dev.tidings.local.client;

/** The API cannot be reached, or answered otherwise than it should. */
public final class ApiFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ApiFault(String message) {
        super(message);
    }

    ApiFault(String message, Throwable cause) {
        super(message, cause);
    }
}
