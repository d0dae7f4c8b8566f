package dev.tidings.integration.registry;

import dev.tidings.kit.identity.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Look-ups by other services; {@link dev.tidings.kit.identity.InternalAccess} guards them. */
@Path("/internal/stores/{store}/integrations")
class InternalIntegrationResource {

    private final IntegrationService integrations;

    InternalIntegrationResource(IntegrationService integrations) {
        this.integrations = integrations;
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Uni<InternalIntegrationResponse> read(@RestPath UUID store, @RestPath UUID id) {
        return integrations.find(new StoreId(store), id).map(InternalIntegrationResponse::from);
    }
}
