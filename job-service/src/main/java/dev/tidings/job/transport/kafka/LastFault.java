package dev.tidings.job.transport.kafka;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Why the last connection came to nothing. A Kafka client goes on trying until it is too late, and
 * then says that it is late; this is what there is to say.
 */
final class LastFault {

    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

    void set(Throwable cause) {
        fault.set(cause);
    }

    void clear() {
        fault.set(null);
    }

    Optional<Throwable> get() {
        return Optional.ofNullable(fault.get());
    }
}
