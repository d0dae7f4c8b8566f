package dev.tidings.job.listing;

import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import dev.tidings.kit.problem.CommerceErrors;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The integration jobs of the /v2 dialect, as the OpenAPI document describes them. */
@Path("/v2/integrations/{id}/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integration jobs", description = "One job is one event for one integration.")
@SecurityRequirement(name = "SecurityScheme")
interface IntegrationJobApi {

    @GET
    @Operation(
            operationId = "ListIntegrationJobs",
            summary = "List the jobs of an integration",
            description = "Newest event first: what was delivered, what waits, what was given up.")
    @APIResponse(responseCode = "200", description = "A page of jobs, newest first.")
    @APIResponse(
            responseCode = "400",
            description = "page[limit] or page[offset] is out of range or not a number.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    @APIResponse(
            responseCode = "401",
            description = "No access token, or a bad or expired one.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    @APIResponse(
            responseCode = "403",
            description = "The access token lacks the scope jobs:read.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    @APIResponse(
            responseCode = "404",
            description = "The store has no such integration.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    @APIResponse(
            responseCode = "503",
            description = "The integration cannot be looked up at the moment.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    Uni<ListResponse<IntegrationJobResponse>> list(
            @Parameter(description = "Id of the integration.") @PathParam("id") String id,
            @BeanParam PageParameters paging);
}
