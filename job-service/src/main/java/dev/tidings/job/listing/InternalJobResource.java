package dev.tidings.job.listing;

import dev.tidings.kit.identity.InternalOnly;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What other services ask: whether a job exists, and whose it is. */
@InternalOnly
@Path("/internal/stores/{store}/jobs")
class InternalJobResource {

    private final JobService jobs;

    InternalJobResource(JobService jobs) {
        this.jobs = jobs;
    }

    @RegisterForReflection
    record JobReference(UUID id, UUID integration) {}

    @GET
    @Path("/{job}")
    @Operation(hidden = true)
    public Uni<JobReference> job(@PathParam("store") UUID store, @PathParam("job") UUID job) {
        return jobs.integrationOf(store, job)
                .map(integration -> new JobReference(job, integration));
    }
}
