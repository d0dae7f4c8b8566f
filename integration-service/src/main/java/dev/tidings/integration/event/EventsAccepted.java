package dev.tidings.integration.event;

import dev.tidings.kit.identity.StoreId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The message on channel {@code events}: all events of one request, so that they are accepted or
 * refused together.
 *
 * @param acceptedAt at microsecond grain
 */
@RegisterForReflection
public record EventsAccepted(
        UUID store, UUID organization, Instant acceptedAt, List<AcceptedEvent> events) {

    public EventsAccepted {
        events = List.copyOf(events);
    }

    /** Its events, each with what it shares with the others. */
    public Stream<Event> each() {
        return events.stream()
                .map(event ->
                        new Event(
                                new StoreId(store),
                                organization,
                                event.id(),
                                event.chosenByCaller(),
                                event.type(),
                                acceptedAt,
                                event.payload()));
    }
}
