package dev.tidings.log.insight;

import dev.tidings.log.directory.IntegrationNumber;
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

/** Insights, as the OpenAPI document describes them. */
@Path("/api/v3/integrations/{id}/logs/insights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exception logs")
@SecurityRequirement(name = "oauth2", scopes = "logs:read")
interface InsightApi {

    @GET
    @Operation(
            operationId = "exceptionLogs.listInsights",
            summary = "Tell what the exception logs of an integration have in common",
            description =
                    "Groups the logs of a window of time by exception type, method, templated path"
                            + " and response code, the most frequent first, and suggests what may"
                            + " help where a rule knows.")
    @APIResponse(responseCode = "200", description = "The insights of the window.")
    Uni<InsightsResponse> find(
            @PathParam("id") IntegrationNumber integration,
            @BeanParam InsightParameters parameters);
}
