package dev.tidings.integration.trial;

import dev.tidings.integration.catalogue.ObservableEvents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a sample event carries: a whole order for order events, else a bare type and id. */
final class SamplePayload {

    private static final String ORDER = resource("/samples/order.json");

    private SamplePayload() {}

    /** JSON text in the form of every event's payload. */
    static String of(String key) {
        String type = ObservableEvents.resource(key);
        return type.equals("order")
                ? ORDER
                : "{\"data\":{\"type\":\"%s\",\"id\":\"00000000-0000-4000-8000-000000000000\"}}"
                        .formatted(type);
    }

    private static String resource(String name) {
        try (InputStream file = SamplePayload.class.getResourceAsStream(name)) {
            return new String(
                            Objects.requireNonNull(file, name).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
