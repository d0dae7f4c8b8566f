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
@Schema(name = "Integration")
record IntegrationResponse(
        UUID id,
        String type,
        @JsonProperty("integration_type") IntegrationType integrationType,
        String name,
        @Nullable String description,
        boolean enabled,
        List<String> observes,
        Configuration configuration,
        Links links,
        Meta meta) {

    @RegisterForReflection
    @Schema(name = "IntegrationMeta")
    record Meta(Times timestamps) {}

    @RegisterForReflection
    @Schema(name = "IntegrationTimestamps")
    record Times(
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("updated_at") String updatedAt) {}

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
