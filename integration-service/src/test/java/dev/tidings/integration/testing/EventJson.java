package dev.tidings.integration.testing;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bodies that send events; each is valid as it stands. */
public record EventJson(@Nullable String id, String key, String payload) {

    public static final String ORDER =
            "{\"data\":{\"type\":\"order\",\"id\":\"o-1\",\"total\":1.10}}";

    public static EventJson of(String key) {
        return new EventJson(null, key, ORDER);
    }

    public EventJson withId(String chosen) {
        return new EventJson(chosen, key, payload);
    }

    public EventJson carrying(String otherPayload) {
        return new EventJson(id, key, otherPayload);
    }

    public String body() {
        return "{\"data\": " + text() + "}";
    }

    public static String list(EventJson... events) {
        return Arrays.stream(events)
                .map(EventJson::text)
                .collect(Collectors.joining(",", "{\"data\": [", "]}"));
    }

    private String text() {
        String idMember = id == null ? "" : "\"id\": \"" + id + "\",";
        return "{\"type\": \"event\", %s \"key\": \"%s\", \"payload\": %s}"
                .formatted(idMember, key, payload);
    }
}
