package dev.tidings.job.orders;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A message of channel {@code orders}: an order as an event showed it.
 *
 * @param place of the event in its request, which tells the order of events accepted together
 * @param payload JSON text, an object of {@code data} and perhaps {@code included}
 */
@RegisterForReflection
record OrderChanged(UUID store, String eventId, Instant acceptedAt, int place, String payload) {

    /** An incomplete message is refused when it is read, by itself, so its batch goes on. */
    OrderChanged {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(payload, "payload");
    }
}
