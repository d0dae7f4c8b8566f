package dev.tidings.job.transport.kafka;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a message was not sent, and what its producer's connections came to. */
final class SendException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Throwable reason;
    private final @Nullable Throwable ofConnection;

    SendException(Throwable reason, Optional<Throwable> ofConnection) {
        super(reason);
        this.reason = reason;
        this.ofConnection = ofConnection.orElse(null);
    }

    Throwable reason() {
        return reason;
    }

    Optional<Throwable> ofConnection() {
        return Optional.ofNullable(ofConnection);
    }
}
