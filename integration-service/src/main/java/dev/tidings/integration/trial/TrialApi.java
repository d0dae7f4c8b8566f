package dev.tidings.integration.trial;

import dev.tidings.integration.wire.DataResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v2/integrations/{id}/test}, as the OpenAPI document describes it. */
@Path("/v2/integrations/{id}/test")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrations")
@SecurityRequirement(name = "oauth2", scopes = "integrations:write")
interface TrialApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Extension(name = "x-max-body-bytes", value = "4096", parseValue = true)
    @Operation(
            operationId = "integrations.test",
            summary = "Try an integration out",
            description =
                    "Delivers a sample event to this integration alone, also while it is disabled."
                            + " The sample is of the first event it observes unless the body names"
                            + " another.")
    @RequestBody(required = false, content = @Content(schema = @Schema(ref = "TrialStart")))
    @APIResponse(
            responseCode = "202",
            description = "The job, and what its first attempt came to.",
            content = @Content(schema = @Schema(ref = "TrialResponse")))
    Uni<RestResponse<DataResponse<TrialResponse>>> start(
            @Parameter(description = "The id of the integration.") @PathParam("id") UUID id,
            byte[] body);
}
