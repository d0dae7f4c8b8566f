package dev.tidings.job.delivery;

import dev.tidings.job.directory.Integration;
import dev.tidings.job.transport.Delivery;
import java.time.Instant;
import java.util.UUID;

/**
 * One event for one integration.
 *
 * @param integrationVersion the least version of the integration to deliver by
 * @param attempts made so far
 */
record Job(
        UUID store,
        UUID id,
        UUID organization,
        UUID integration,
        long integrationVersion,
        String eventId,
        String eventType,
        Instant acceptedAt,
        boolean test,
        String payload,
        int attempts,
        Instant createdAt) {

    static Job of(DeliveryRequested requested, Instant now) {
        return new Job(
                requested.store(),
                requested.job(),
                requested.organization(),
                requested.integration(),
                requested.integrationVersion(),
                requested.eventId(),
                requested.eventType(),
                requested.acceptedAt(),
                requested.test(),
                requested.payload(),
                0,
                now);
    }

    /** The next attempt of this job. */
    Delivery next(Integration to) {
        return new Delivery(
                id, store, organization, to, eventId, eventType, acceptedAt, payload, attempts + 1);
    }

    Job afterAttempt() {
        return new Job(
                store,
                id,
                organization,
                integration,
                integrationVersion,
                eventId,
                eventType,
                acceptedAt,
                test,
                payload,
                attempts + 1,
                createdAt);
    }
}
