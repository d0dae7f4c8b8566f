package dev.tidings.integration.order;

import dev.tidings.integration.event.Event;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/**
 * The message on channel {@code orders}: an order as an event showed it.
 *
 * @param place of the event in its request, which tells the order of events accepted together
 * @param payload JSON text, an object of {@code data} and perhaps {@code included}
 */
@RegisterForReflection
record OrderChanged(UUID store, String eventId, Instant acceptedAt, int place, String payload) {

    static OrderChanged of(Event event, int place) {
        return new OrderChanged(
                event.store().value(), event.id(), event.acceptedAt(), place, event.payload());
    }
}
