package dev.tidings.job.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/**
 * A message of channel {@code deliveries}: one event for one integration.
 *
 * @param job UUIDv5 of event and integration: the same however often the message comes
 * @param integrationVersion of the integration when the event found it
 * @param payload JSON text
 * @param test sent to try the integration out, so it goes to a disabled one too
 */
@RegisterForReflection
record DeliveryRequested(
        UUID job,
        UUID store,
        UUID organization,
        UUID integration,
        long integrationVersion,
        String eventId,
        String eventType,
        Instant acceptedAt,
        String payload,
        boolean test) {}
