package dev.tidings.job.listing;

import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The integration jobs of the /v2 dialect, as the OpenAPI document describes them. */
@Path("/v2/integrations/{id}/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integration jobs", description = "One job is one event for one integration.")
@SecurityRequirement(name = "oauth2", scopes = "jobs:read")
interface IntegrationJobApi {

    @GET
    @Operation(
            operationId = "integrationJobs.list",
            summary = "List the jobs of an integration",
            description = "Newest event first: what was delivered, what waits, what was given up.")
    @APIResponse(responseCode = "200", description = "A page of jobs, newest first.")
    Uni<ListResponse<IntegrationJobResponse>> list(
            @Parameter(
                            description = "The id of the integration.",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @PathParam("id")
                    String id,
            @BeanParam PageParameters paging);
}
