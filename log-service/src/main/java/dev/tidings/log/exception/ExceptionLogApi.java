package dev.tidings.log.exception;

import dev.tidings.log.directory.IntegrationNumber;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The exception logs of the /api/v3 dialect, as the OpenAPI document describes them. */
@Path("/api/v3/integrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Exception logs",
        description = "What integrations report of their own failures, newest first.")
@SecurityRequirement(name = "oauth2", scopes = "logs:read")
interface ExceptionLogApi {

    @POST
    @SecurityRequirement(name = "oauth2", scopes = "logs:write")
    @Path("/{id}/logs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Extension(name = "x-max-body-bytes", value = "1048576", parseValue = true)
    @Operation(
            operationId = "exceptionLogs.create",
            summary = "Report an exception of an integration",
            description =
                    "Comes back as it was sent, but for the values of secret-looking headers,"
                            + " members and parameters, which are masked before they are stored.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ExceptionLogCreate")))
    @APIResponse(
            responseCode = "201",
            description = "The log, stored.",
            content = @Content(schema = @Schema(ref = "ExceptionLogResponse")))
    Uni<RestResponse<ExceptionLogResponse.One>> create(
            @PathParam("id") IntegrationNumber integration, byte[] body);

    @GET
    @Path("/{id}/logs")
    @Operation(
            operationId = "exceptionLogs.listByIntegration",
            summary = "List the exception logs of an integration",
            description = "Newest first. The Link header leads to the next page, if there is one.")
    @APIResponse(
            responseCode = "200",
            description = "A page of logs.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, as `<URL>; rel=\"next\"`.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(ref = "ExceptionLogPage")))
    Uni<RestResponse<ExceptionLogResponse.Many>> ofIntegration(
            @PathParam("id") IntegrationNumber integration, @BeanParam CursorParameters paging);

    @GET
    @Path("/logs")
    @Operation(
            operationId = "exceptionLogs.list",
            summary = "List the exception logs of all integrations",
            description = "Newest first. The Link header leads to the next page, if there is one.")
    @APIResponse(
            responseCode = "200",
            description = "A page of logs.",
            headers =
                    @Header(
                            name = "Link",
                            description = "The next page, as `<URL>; rel=\"next\"`.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(ref = "ExceptionLogPage")))
    Uni<RestResponse<ExceptionLogResponse.Many>> ofStore(@BeanParam CursorParameters paging);
}
