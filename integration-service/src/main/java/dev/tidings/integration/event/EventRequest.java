package dev.tidings.integration.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.integration.catalogue.ObservableEvents;
import dev.tidings.kit.id.Uuids;
import dev.tidings.kit.json.Fields;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Faults;
import io.netty.buffer.ByteBufUtil;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one event of a request; what is wrong is added to the faults under the event's path. */
final class EventRequest {

    /** Bytes that a payload may have, as compact JSON in UTF-8. */
    static final int MAX_PAYLOAD = 1 << 20;

    private static final String TYPE = "type";
    private static final String ID = "id";
    private static final String KEY = "key";
    private static final String PAYLOAD = "payload";
    private static final String DATA = "data";
    private static final String INCLUDED = "included";

    private final Fields event;
    private final Fields payload;
    private final String path;

    private EventRequest(String path, JsonNode sent, Faults faults) {
        this.path = path;
        this.event = Fields.at(path, sent, faults);
        event.refuseOthersThan(Set.of(TYPE, ID, KEY, PAYLOAD));
        checkType();
        this.payload = event.requiredObject(PAYLOAD);
    }

    /**
     * The event as it will be kept; after a fault, something that must not be used.
     *
     * @param givenId an id from outside the body, checked already
     * @throws CommonProblem.PayloadTooLarge when the event is over its limit
     */
    static AcceptedEvent read(String path, JsonNode sent, @Nullable String givenId, Faults faults) {
        return new EventRequest(path, sent, faults).read(givenId);
    }

    private AcceptedEvent read(@Nullable String givenId) {
        String id = id(givenId);
        String key = key();
        return new AcceptedEvent(
                id == null ? Uuids.v7().toString() : id, id != null, key, payload(key));
    }

    private void checkType() {
        String type = event.requiredText(TYPE);
        if (!type.isBlank() && !type.equals("event")) {
            event.wrong(TYPE, "must be event");
        }
    }

    private @Nullable String id(@Nullable String givenId) {
        String id = event.text(ID);
        if (id == null) {
            return givenId;
        }
        if (!EventId.isWellFormed(id)) {
            event.wrong(ID, EventId.RULE);
        } else if (givenId != null && !givenId.equals(id)) {
            event.wrong(ID, "differs from the header " + EventId.HEADER);
        }
        return id;
    }

    private String key() {
        String key = event.requiredText(KEY);
        if (!key.isBlank() && !ObservableEvents.contains(key)) {
            event.wrong(KEY, "is not an observable event");
        }
        return key;
    }

    private String payload(String key) {
        payload.refuseOthersThan(Set.of(DATA, INCLUDED));
        Fields data = payload.requiredObject(DATA);
        if (ObservableEvents.isDeletion(key) && payload.has(DATA)) {
            data.requiredText(TYPE);
            data.requiredText(ID);
        }
        if (payload.has(INCLUDED)) {
            payload.requiredObject(INCLUDED);
        }
        return withinLimit(JsonText.of(kept()));
    }

    private ObjectNode kept() {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (String member : new String[] {DATA, INCLUDED}) {
            JsonNode value = payload.raw(member);
            if (value != null) {
                kept.set(member, value);
            }
        }
        return kept;
    }

    private String withinLimit(String text) {
        if (ByteBufUtil.utf8Bytes(text) > MAX_PAYLOAD) {
            throw new CommonProblem.PayloadTooLarge(path + " is larger than 1 MiB");
        }
        return text;
    }
}
