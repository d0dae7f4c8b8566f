package dev.tidings.integration.registry;

import dev.tidings.integration.wire.DataResponse;
import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v2/integrations}, as the OpenAPI document describes it. */
@Path("/v2/integrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrations", description = "Who is told of which events, and how.")
@SecurityRequirement(name = "oauth2", scopes = "integrations:read")
interface IntegrationApi {

    @GET
    @Operation(
            operationId = "integrations.list",
            summary = "List integrations",
            description = "The store's integrations, newest first.")
    @APIResponse(responseCode = "200", description = "A page of integrations.")
    Uni<ListResponse<IntegrationResponse>> list(
            @BeanParam PageParameters page, @Context UriInfo uri);

    @POST
    @SecurityRequirement(name = "oauth2", scopes = "integrations:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Extension(name = "x-max-body-bytes", value = "262144", parseValue = true)
    @Operation(
            operationId = "integrations.create",
            summary = "Create an integration",
            description = "A store can have at most 100.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "IntegrationCreate")))
    @APIResponse(
            responseCode = "201",
            description = "The new integration.",
            content = @Content(schema = @Schema(ref = "IntegrationResponse")),
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be read.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri")))
    Uni<RestResponse<DataResponse<IntegrationResponse>>> create(byte[] body, @Context UriInfo uri);

    @GET
    @Path("{id}")
    @Operation(
            operationId = "integrations.get",
            summary = "Get an integration",
            description = "With its configuration, in which keys and passwords are masked.")
    @APIResponse(responseCode = "200", description = "The integration.")
    Uni<DataResponse<IntegrationResponse>> read(
            @Parameter(description = "The id of the integration.") @PathParam("id") UUID id,
            @Context UriInfo uri);

    @PUT
    @SecurityRequirement(name = "oauth2", scopes = "integrations:write")
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Extension(name = "x-max-body-bytes", value = "262144", parseValue = true)
    @Operation(
            operationId = "integrations.update",
            summary = "Update an integration",
            description = "Changes what is sent and keeps the rest.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "IntegrationUpdate")))
    @APIResponse(responseCode = "200", description = "The integration as it is now.")
    Uni<DataResponse<IntegrationResponse>> change(
            @Parameter(description = "The id of the integration.") @PathParam("id") UUID id,
            byte[] body,
            @Context UriInfo uri);

    @DELETE
    @SecurityRequirement(name = "oauth2", scopes = "integrations:write")
    @Path("{id}")
    @Operation(
            operationId = "integrations.delete",
            summary = "Delete an integration",
            description = "No event reaches it from now on.")
    @APIResponse(responseCode = "200", description = "What was deleted.")
    Uni<DataResponse<IntegrationReference>> delete(
            @Parameter(description = "The id of the integration.") @PathParam("id") UUID id);
}
