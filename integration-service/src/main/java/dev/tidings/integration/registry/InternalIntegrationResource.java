package dev.tidings.integration.registry;

import dev.tidings.kit.identity.InternalOnly;
import dev.tidings.kit.identity.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Look-ups by other services; {@link dev.tidings.kit.identity.InternalAccess} guards them. */
@InternalOnly
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

    /** Tells whether there is an integration of this number. */
    @GET
    @Path("numbers/{number}")
    @Operation(hidden = true)
    public Uni<IntegrationReference> named(@RestPath UUID store, @RestPath long number) {
        return integrations
                .find(new StoreId(store), number)
                .map(found -> IntegrationReference.to(found.id()));
    }
}
