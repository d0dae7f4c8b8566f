package dev.tidings.integration.delivery;

import dev.tidings.integration.event.Event;
import dev.tidings.integration.registry.Observer;
import dev.tidings.kit.id.Uuids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/**
 * The message on channel {@code deliveries}: one event for one integration.
 *
 * @param job follows from integration and event, so that a request made twice is one job
 * @param integrationVersion the integration's version when this was requested
 * @param test whether a user tries the integration out; it is delivered even if disabled
 */
@RegisterForReflection
public record DeliveryRequested(
        UUID job,
        UUID store,
        UUID organization,
        UUID integration,
        long integrationVersion,
        String eventId,
        String eventType,
        Instant acceptedAt,
        String payload,
        boolean test) {

    public static DeliveryRequested of(Event event, Observer observer) {
        return of(event, observer, false);
    }

    public static DeliveryRequested trial(Event event, Observer observer) {
        return of(event, observer, true);
    }

    private static DeliveryRequested of(Event event, Observer observer, boolean test) {
        return new DeliveryRequested(
                Uuids.v5(observer.integration(), event.id()),
                event.store().value(),
                event.organization(),
                observer.integration(),
                observer.version(),
                event.id(),
                event.key(),
                event.acceptedAt(),
                event.payload(),
                test);
    }
}
