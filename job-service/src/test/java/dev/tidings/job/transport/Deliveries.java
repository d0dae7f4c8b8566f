package dev.tidings.job.transport;

import dev.tidings.job.directory.Integration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Deliveries for tests. */
final class Deliveries {

    private static final String PAYLOAD = "{\"data\":{\"type\":\"order\",\"id\":\"o-1\"}}";

    private Deliveries() {}

    static Delivery to(String url) {
        return of(webhook(Map.of("url", url, "secret_key", "s3cret")), "order.created", PAYLOAD);
    }

    static Delivery withPayload(String payload) {
        return of(webhook(Map.of("url", "https://example.com")), "order.created", payload);
    }

    static Delivery of(Integration integration, String eventType, String payload) {
        return new Delivery(
                UUID.randomUUID(),
                integration.store(),
                UUID.randomUUID(),
                integration,
                "event-1",
                eventType,
                Instant.parse("2026-01-01T00:00:00Z"),
                payload,
                1);
    }

    static Integration webhook(Map<String, Object> configuration) {
        return new Integration(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                true,
                "webhook",
                "Orders",
                "To the warehouse",
                configuration);
    }
}
