package dev.tidings.integration.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tidings.integration.configuration.Configuration;
import dev.tidings.integration.configuration.IntegrationType;
import dev.tidings.integration.wire.Links;
import dev.tidings.integration.wire.Timestamps;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An integration as clients of the /v2 dialect see it. */
@RegisterForReflection
@Schema(name = "Integration", description = "Who is told of which events, and how.")
record IntegrationResponse(
        @Schema(description = "Its id.", examples = "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f13") UUID id,
        @Schema(description = "Always `integration`.", enumeration = "integration") String type,
        @JsonProperty("integration_type") IntegrationType integrationType,
        @Schema(description = "What people call it.", examples = "Order shipping notification")
                String name,
        @Schema(description = "What it is for.", examples = "Tells the warehouse")
                @Nullable String description,
        @Schema(description = "Whether events are delivered to it.") boolean enabled,
        @Schema(description = "The events it is told of.", examples = "[\"order.created\"]")
                List<String> observes,
        @Schema(ref = "IntegrationConfiguration") Configuration configuration,
        Links links,
        Meta meta) {

    @RegisterForReflection
    @Schema(name = "IntegrationMeta", description = "About the integration.")
    record Meta(Times timestamps) {}

    @RegisterForReflection
    @Schema(name = "IntegrationTimestamps", description = "Times of the integration.")
    record Times(
            @Schema(
                            description = "When it was created.",
                            format = "date-time",
                            examples = "2026-11-26T10:15:30.123Z")
                    @JsonProperty("created_at")
                    String createdAt,
            @Schema(
                            description = "When it was last changed.",
                            format = "date-time",
                            examples = "2026-11-26T10:15:30.123Z")
                    @JsonProperty("updated_at")
                    String updatedAt) {}

    static IntegrationResponse from(Integration integration, UriInfo uri) {
        Settings settings = integration.settings();
        return new IntegrationResponse(
                integration.id(),
                "integration",
                settings.configuration().type(),
                settings.name(),
                settings.description(),
                settings.enabled(),
                settings.observes(),
                settings.configuration().masked(),
                new Links(address(integration.id(), uri)),
                new Meta(
                        new Times(
                                Timestamps.millis(integration.createdAt()),
                                Timestamps.millis(integration.updatedAt()))));
    }

    static URI address(UUID id, UriInfo uri) {
        return uri.getBaseUriBuilder().path(IntegrationApi.class).path("{id}").build(id);
    }
}
