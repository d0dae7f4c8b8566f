package dev.tidings.integration.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.tidings.integration.wire.Links;
import dev.tidings.integration.wire.Timestamps;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored event as clients see it. */
@RegisterForReflection
@Schema(name = "Event")
record EventResponse(
        String id,
        String type,
        String key,
        @Schema(type = SchemaType.OBJECT) @JsonRawValue String payload,
        Links links,
        Meta meta) {

    @RegisterForReflection
    @Schema(name = "EventMeta")
    record Meta(Times timestamps) {}

    @RegisterForReflection
    @Schema(name = "EventTimestamps")
    record Times(@JsonProperty("created_at") String createdAt) {}

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
