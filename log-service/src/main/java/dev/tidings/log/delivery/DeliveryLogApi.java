package dev.tidings.log.delivery;

import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import dev.tidings.kit.problem.CommerceErrors;
import dev.tidings.log.directory.IntegrationId;
import dev.tidings.log.directory.JobId;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The delivery logs of the /v2 dialect, as the OpenAPI document describes them. */
@Path("/v2/integrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Integration logs",
        description = "Every attempt to deliver an event to an integration, newest first.")
@SecurityRequirement(name = "SecurityScheme")
@APIResponse(responseCode = "200", description = "A page of logs, newest first.")
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
        description = "The access token lacks the scope logs:read.",
        content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
interface DeliveryLogApi {

    @GET
    @Path("/logs")
    @Operation(
            operationId = "ListStoreLogs",
            summary = "List the logs of all integrations",
            description = "The attempts of every integration of the store.")
    Uni<ListResponse<DeliveryLogResponse>> ofStore(@BeanParam PageParameters paging);

    @GET
    @Path("/{id}/logs")
    @Operation(
            operationId = "ListIntegrationLogs",
            summary = "List the logs of an integration",
            description = "The attempts of one integration.")
    @APIResponse(
            responseCode = "404",
            description = "The store has no such integration.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    @APIResponse(
            responseCode = "503",
            description = "The integration cannot be looked up at the moment.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    Uni<ListResponse<DeliveryLogResponse>> ofIntegration(
            @PathParam("id") IntegrationId integration, @BeanParam PageParameters paging);

    @GET
    @Path("/{id}/jobs/{job_id}/logs")
    @Operation(
            operationId = "ListJobLogs",
            summary = "List the logs of an integration job",
            description = "The attempts of one job; none yet when it has just been accepted.")
    @APIResponse(
            responseCode = "404",
            description = "The store has no such integration, or the integration no such job.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    @APIResponse(
            responseCode = "503",
            description = "The integration or the job cannot be looked up at the moment.",
            content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
    Uni<ListResponse<DeliveryLogResponse>> ofJob(
            @PathParam("id") IntegrationId integration,
            @PathParam("job_id") JobId job,
            @BeanParam PageParameters paging);
}
