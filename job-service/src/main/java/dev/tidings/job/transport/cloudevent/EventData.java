package dev.tidings.job.transport.cloudevent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidings.job.transport.Delivery;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The data of a CloudEvent: the resource, and what was included with it. Both stay the text that
 * was accepted, so that every number arrives digit for digit.
 */
record EventData(Resource resource, @Nullable String included) {

    private static final String ELIDED = "{\"meta\":{\"includes_elided\":true}}";

    /** That of a delivery; of what was deleted only type and id. */
    static EventData of(Delivery delivery) {
        PayloadText payload = PayloadText.of(delivery.payload());
        Resource resource = Resource.of(payload.data());
        return delivery.eventType().endsWith(".deleted")
                ? new EventData(reference(resource), null)
                : new EventData(resource, payload.included());
    }

    /** The same without what was included; as it is, if nothing was. */
    EventData elided() {
        return included == null ? this : new EventData(resource, ELIDED);
    }

    /**
     * The resource with what was included as a member of it, since a CloudEvent has no other place
     * for an object. A member of that name that the resource has itself stays.
     */
    byte[] json() {
        String text =
                included == null || resource.hasIncluded()
                        ? resource.json()
                        : withMember(resource.json(), included);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String withMember(String object, String included) {
        String members = object.substring(0, object.lastIndexOf('}'));
        String comma = members.strip().equals("{") ? "" : ",";
        return members + comma + "\"included\":" + included + "}";
    }

    private static Resource reference(Resource resource) {
        String json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", resource.id())
                        .put("type", resource.type())
                        .toString();
        return new Resource(resource.type(), resource.id(), false, json);
    }
}
