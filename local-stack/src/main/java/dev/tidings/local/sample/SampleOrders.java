package dev.tidings.local.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/**
 * Makes plausible orders and the events that tell of them. An order is always the same for the same
 * seed and number; every fifth was updated since it was created.
 */
public final class SampleOrders {

    private static final int ONE_UPDATED_IN = 5;

    private final long seed;

    public SampleOrders(long seed) {
        this.seed = seed;
    }

    /** The events of an order, oldest first, as {@code POST /v2/events} takes them. */
    public Stream<ObjectNode> events(int number) {
        ObjectNode created = event(number, "created", draft(number).created());
        return isUpdated(number)
                ? Stream.of(created, event(number, "updated", draft(number).updated()))
                : Stream.of(created);
    }

    /** The payload that shows the order as it is in the end. */
    public ObjectNode payload(int number) {
        return isUpdated(number) ? draft(number).updated() : draft(number).created();
    }

    private SampleOrder draft(int number) {
        return SampleOrder.of(seed, number);
    }

    private static boolean isUpdated(int number) {
        return number % ONE_UPDATED_IN == 0;
    }

    private ObjectNode event(int number, String what, ObjectNode payload) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("type", "event");
        event.put("id", "sample-%d-%d-%s".formatted(seed, number, what));
        event.put("key", "order." + what);
        event.set("payload", payload);
        return event;
    }
}
