package dev.tidings.integration.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.kit.json.Fields;
import dev.tidings.kit.json.JsonBody;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Faults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to accept events.
 *
 * @param single whether {@code data} was an event rather than a list of events
 */
record EventsRequest(boolean single, List<AcceptedEvent> events) {

    static final int MAX_EVENTS = 1_000;
    static final int MAX_BYTES = 10 << 20;

    private static final String DATA = "data";

    EventsRequest {
        events = List.copyOf(events);
    }

    /**
     * Reads and checks a body as a whole.
     *
     * @param idempotencyKey the id of the event if it is a single one, from the header
     * @throws CommonProblem.Invalid with all that is wrong, named by index
     * @throws CommonProblem.PayloadTooLarge when it, or an event in it, is over its limit
     */
    static EventsRequest parse(byte[] body, @Nullable String idempotencyKey) {
        String id = EventId.fromHeader(idempotencyKey);
        if (body.length > MAX_BYTES) {
            throw new CommonProblem.PayloadTooLarge("The request body is larger than 10 MiB");
        }
        JsonNode root = JsonBody.parse(body);
        Faults faults = new Faults();
        JsonNode data = Fields.of(root, faults).raw(DATA);
        if (data == null) {
            throw new CommonProblem.Invalid("data is required", DATA);
        }
        checkHeader(id, data, faults);
        EventsRequest request =
                data.isArray()
                        ? new EventsRequest(false, list(data, faults))
                        : new EventsRequest(true, one(data, id, faults));
        faults.throwIfAny();
        return request;
    }

    private static void checkHeader(@Nullable String key, JsonNode data, Faults faults) {
        if (key == null) {
            return;
        }
        if (data.isArray()) {
            faults.add(
                    EventId.HEADER + " is for a single event; give each of a list its own id",
                    EventId.HEADER);
        } else if (!EventId.isWellFormed(key)) {
            faults.add(EventId.HEADER + " " + EventId.RULE, EventId.HEADER);
        }
    }

    private static List<AcceptedEvent> one(
            JsonNode data, @Nullable String idempotencyKey, Faults faults) {
        return List.of(EventRequest.read(DATA, data, idempotencyKey, faults));
    }

    private static List<AcceptedEvent> list(JsonNode data, Faults faults) {
        if (data.isEmpty() || data.size() > MAX_EVENTS) {
            throw new CommonProblem.Invalid("data must hold 1 to " + MAX_EVENTS + " events", DATA);
        }
        List<AcceptedEvent> events = new ArrayList<>(data.size());
        Set<String> ids = new HashSet<>();
        for (JsonNode sent : data) {
            String path = DATA + "[" + events.size() + "]";
            AcceptedEvent event = EventRequest.read(path, sent, null, faults);
            if (!ids.add(event.id())) {
                faults.add(path + ".id is used before in this list", path + ".id");
            }
            events.add(event);
        }
        return events;
    }
}
