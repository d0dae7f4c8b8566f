package dev.tidings.integration.shipping;

import dev.tidings.integration.wire.DataResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v3/integrations}, as the OpenAPI document describes it. */
@Path("/api/v3/integrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shop integrations", description = "The integrations of /v2 in the /api/v3 dialect.")
@SecurityRequirement(name = "oauth2", scopes = "integrations:read")
interface ShopIntegrationApi {

    @GET
    @Operation(
            operationId = "shopIntegrations.list",
            summary = "List integrations",
            description = "All integrations of the store: a hundred at most.")
    @APIResponse(responseCode = "200", description = "The integrations.")
    Uni<DataResponse<List<ShopIntegrationResponse>>> list(
            @Parameter(
                            description =
                                    "The order; `-` before it descends. By `last_fetch` and then"
                                            + " `created_at` unless given. What has no value comes"
                                            + " last.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "integration_type",
                                                "created_at",
                                                "updated_at",
                                                "last_fetch",
                                                "failing_since",
                                                "-integration_type",
                                                "-created_at",
                                                "-updated_at",
                                                "-last_fetch",
                                                "-failing_since"
                                            }))
                    @QueryParam("sort")
                    @Nullable String sort);

    @GET
    @Path("{id}")
    @Operation(
            operationId = "shopIntegrations.get",
            summary = "Get an integration",
            description = "As /v2 has it, in the members of this dialect.")
    @APIResponse(responseCode = "200", description = "The integration.")
    Uni<DataResponse<ShopIntegrationResponse>> read(@PathParam("id") ShopIntegrationId id);

    @PATCH
    @SecurityRequirement(name = "oauth2", scopes = "integrations:write")
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Extension(name = "x-max-body-bytes", value = "262144", parseValue = true)
    @Operation(
            operationId = "shopIntegrations.update",
            summary = "Update certain parts of an integration",
            description = "Changes what is sent and keeps the rest.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(ref = "ShopIntegrationUpdate")))
    @APIResponse(responseCode = "204", description = "It is changed.")
    Uni<Void> change(@PathParam("id") ShopIntegrationId id, byte[] body);

    @DELETE
    @SecurityRequirement(name = "oauth2", scopes = "integrations:write")
    @Path("{id}")
    @Operation(
            operationId = "shopIntegrations.delete",
            summary = "Delete an integration",
            description = "No event reaches it from now on.")
    @APIResponse(responseCode = "204", description = "It is deleted.")
    Uni<Void> delete(@PathParam("id") ShopIntegrationId id);
}
