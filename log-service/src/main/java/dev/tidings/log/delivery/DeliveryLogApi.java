package dev.tidings.log.delivery;

import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The delivery logs of the /v2 dialect, as the OpenAPI document describes them. */
@Path("/v2/integrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Integration logs",
        description = "Every attempt to deliver an event to an integration, newest first.")
@SecurityRequirement(name = "oauth2", scopes = "logs:read")
@APIResponse(responseCode = "200", description = "A page of logs, newest first.")
interface DeliveryLogApi {

    @GET
    @Path("/logs")
    @Operation(
            operationId = "integrationLogs.list",
            summary = "List the logs of all integrations",
            description = "The attempts of every integration of the store.")
    Uni<ListResponse<DeliveryLogResponse>> ofStore(@BeanParam PageParameters paging);

    @GET
    @Path("/{id}/logs")
    @Operation(
            operationId = "integrationLogs.listByIntegration",
            summary = "List the logs of an integration",
            description = "The attempts of one integration.")
    Uni<ListResponse<DeliveryLogResponse>> ofIntegration(
            @PathParam("id") IntegrationId integration, @BeanParam PageParameters paging);

    @GET
    @Path("/{id}/jobs/{job_id}/logs")
    @Operation(
            operationId = "integrationLogs.listByJob",
            summary = "List the logs of an integration job",
            description = "The attempts of one job; none yet when it has just been accepted.")
    Uni<ListResponse<DeliveryLogResponse>> ofJob(
            @PathParam("id") IntegrationId integration,
            @PathParam("job_id") JobId job,
            @BeanParam PageParameters paging);
}
