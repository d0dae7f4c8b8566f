package dev.tidings.integration.registry;

import dev.tidings.integration.wire.DataResponse;
import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import dev.tidings.kit.problem.CommerceErrors;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v2/integrations}, as the OpenAPI document describes it. */
@Path("/v2/integrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrations", description = "Who is told of which events, and how.")
@SecurityRequirement(name = "SecurityScheme")
@APIResponse(
        responseCode = "401",
        description = "No access token, or a bad or expired one.",
        content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
@APIResponse(
        responseCode = "403",
        description = "The access token lacks the scope integrations:read or integrations:write.",
        content = @Content(schema = @Schema(implementation = CommerceErrors.class)))
interface IntegrationApi {

    @GET
    @Operation(
            operationId = "ListIntegrations",
            summary = "List integrations",
            description = "The store's integrations, newest first.")
    @APIResponse(responseCode = "200", description = "A page of integrations.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    Uni<ListResponse<IntegrationResponse>> list(
            @BeanParam PageParameters page, @Context UriInfo uri);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "CreateIntegration",
            summary = "Create an integration",
            description = "A store can have at most 100.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "IntegrationCreate")))
    @APIResponse(
            responseCode = "201",
            description = "The new integration.",
            headers = @Header(name = "Location", description = "Where it can be read."))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "ValidationError")
    Uni<RestResponse<DataResponse<IntegrationResponse>>> create(byte[] body, @Context UriInfo uri);

    @GET
    @Path("{id}")
    @Operation(operationId = "GetIntegration", summary = "Get an integration")
    @APIResponse(responseCode = "200", description = "The integration.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    Uni<DataResponse<IntegrationResponse>> read(@PathParam("id") UUID id, @Context UriInfo uri);

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "UpdateIntegration",
            summary = "Update an integration",
            description = "Changes what is sent and keeps the rest.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "IntegrationUpdate")))
    @APIResponse(responseCode = "200", description = "The integration as it is now.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "ValidationError")
    Uni<DataResponse<IntegrationResponse>> change(
            @PathParam("id") UUID id, byte[] body, @Context UriInfo uri);

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "DeleteIntegration",
            summary = "Delete an integration",
            description = "No event reaches it from now on.")
    @APIResponse(responseCode = "200", description = "What was deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    Uni<DataResponse<IntegrationReference>> delete(@PathParam("id") UUID id);
}
