package dev.tidings.log.directory;

import dev.tidings.kit.identity.InternalAccess;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal API of integration-service for those who know an integration by its number. */
@RegisterRestClient(configKey = "integration-service")
@ClientHeaderParam(name = InternalAccess.HEADER, value = "${tidings.internal-secret}")
@Path("/internal/stores/{store}/integrations/numbers")
interface IntegrationNumberClient {

    /** Fails when there is no integration of this number. */
    @GET
    @Path("/{number}")
    Uni<Void> integration(@PathParam("store") UUID store, @PathParam("number") long number);
}
