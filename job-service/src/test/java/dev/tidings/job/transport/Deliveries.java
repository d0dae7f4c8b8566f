package dev.tidings.job.transport;

import dev.tidings.job.directory.Integration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Deliveries for tests. */
public final class Deliveries {

    private static final String PAYLOAD = "{\"data\":{\"type\":\"order\",\"id\":\"o-1\"}}";

    private Deliveries() {}

    public static Delivery to(String url) {
        return of(webhook(Map.of("url", url, "secret_key", "s3cret")), "order.created", PAYLOAD);
    }

    public static Delivery withPayload(String payload) {
        return of(webhook(Map.of("url", "https://example.com")), "order.created", payload);
    }

    public static Delivery of(Integration integration, String eventType, String payload) {
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

    public static Integration webhook(Map<String, Object> configuration) {
        return integration("webhook", configuration);
    }

    public static Integration integration(String type, Map<String, Object> configuration) {
        return new Integration(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                true,
                type,
                "Orders",
                "To the warehouse",
                configuration);
    }
}
