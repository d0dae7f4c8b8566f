package dev.tidings.log.directory;

import dev.tidings.kit.identity.InternalAccess;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal API of job-service. */
@RegisterRestClient(configKey = "job-service")
@ClientHeaderParam(name = InternalAccess.HEADER, value = "${tidings.internal-secret}")
@Path("/internal/stores/{store}/jobs")
interface JobServiceClient {

    @GET
    @Path("/{id}")
    Uni<Job> job(@PathParam("store") UUID store, @PathParam("id") UUID id);

    /** A job and the integration it delivers to. */
    @RegisterForReflection
    record Job(UUID id, UUID integration) {}
}
