package dev.tidings.job.listing;

import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v2/integrations/{id}/jobs}. */
@Path("/v2/integrations/{id}/jobs")
@Tag(name = "Integration jobs")
class IntegrationJobResource {

    private final CurrentCaller caller;
    private final JobService jobs;

    IntegrationJobResource(CurrentCaller caller, JobService jobs) {
        this.caller = caller;
        this.jobs = jobs;
    }

    @GET
    @Operation(
            summary = "List the jobs of an integration",
            description = "One job is one event for one integration. Newest first.")
    public Uni<ListResponse<IntegrationJobResponse>> list(
            @PathParam("id") String id, @BeanParam PageParameters page) {
        return jobs.ofIntegration(caller.allowed(Scope.JOBS_READ).store(), id, page.page())
                .map(found -> page.respond(found, IntegrationJobResponse::from));
    }
}
