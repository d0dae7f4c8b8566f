package dev.tidings.job.directory;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal API of integration-service. */
@RegisterRestClient(configKey = "integration-service")
@ClientHeaderParam(name = "X-Tidings-Internal", value = "${tidings.internal-secret}")
@Path("/internal/stores/{store}/integrations")
interface IntegrationServiceClient {

    @GET
    @Path("/{id}")
    Uni<Integration> integration(@PathParam("store") UUID store, @PathParam("id") UUID id);
}
