package dev.tidings.job.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Jobs for tests. */
final class Jobs {

    static final String PAYLOAD = "{\"data\":{\"type\":\"order\",\"id\":\"o-1\"}}";

    private Jobs() {}

    static Job of(UUID store, UUID integration) {
        return of(store, integration, PAYLOAD);
    }

    static Job withPayload(String payload) {
        return of(UUID.randomUUID(), UUID.randomUUID(), payload);
    }

    static Job of(UUID store, UUID integration, String payload) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new Job(
                store,
                UUID.randomUUID(),
                UUID.randomUUID(),
                integration,
                0,
                "event-1",
                "order.created",
                now,
                false,
                payload,
                0,
                now);
    }
}
