package dev.tidings.log.directory;

import dev.tidings.kit.identity.InternalAccess;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal API of integration-service. */
@RegisterRestClient(configKey = "integration-service")
@ClientHeaderParam(name = InternalAccess.HEADER, value = "${tidings.internal-secret}")
@Path("/internal/stores/{store}/integrations")
interface IntegrationServiceClient {

    /** Fails when there is no such integration; its settings, secrets among them, are not read. */
    @GET
    @Path("/{id}")
    Uni<Void> integration(@PathParam("store") UUID store, @PathParam("id") UUID id);
}
