package dev.tidings.integration.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.tidings.integration.wire.Links;
import dev.tidings.integration.wire.Timestamps;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored event as clients see it. */
@RegisterForReflection
@Schema(name = "Event", description = "An event that was accepted.")
record EventResponse(
        @Schema(description = "Its id.", examples = "order-1001-created") String id,
        @Schema(description = "Always `event`.", enumeration = "event") String type,
        @Schema(ref = "ObservableEvent") String key,
        @Schema(ref = "EventPayload") @JsonRawValue String payload,
        Links links,
        Meta meta) {

    @RegisterForReflection
    @Schema(name = "EventMeta", description = "About the event.")
    record Meta(Times timestamps) {}

    @RegisterForReflection
    @Schema(name = "EventTimestamps", description = "Times of the event.")
    record Times(
            @Schema(
                            description = "When it was accepted.",
                            format = "date-time",
                            examples = "2026-11-26T10:15:30.123Z")
                    @JsonProperty("created_at")
                    String createdAt) {}

    static EventResponse from(StoredEvent event, UriInfo uri) {
        return new EventResponse(
                event.id(),
                "event",
                event.key(),
                event.payload(),
                new Links(address(event.id(), uri)),
                new Meta(new Times(Timestamps.millis(event.acceptedAt()))));
    }

    private static URI address(String id, UriInfo uri) {
        return uri.getBaseUriBuilder().path(EventApi.class).path("{id}").build(id);
    }
}
