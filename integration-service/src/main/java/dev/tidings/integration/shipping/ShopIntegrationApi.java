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
@SecurityRequirement(name = "SecurityScheme")
@APIResponse(responseCode = "401", ref = "ShippingUnauthorized")
@APIResponse(responseCode = "403", ref = "ShippingForbidden")
@APIResponse(responseCode = "429", ref = "ShippingTooManyRequests")
interface ShopIntegrationApi {

    @GET
    @Operation(
            operationId = "ListShopIntegrations",
            summary = "List integrations",
            description = "All integrations of the store: a hundred at most.")
    @APIResponse(responseCode = "200", description = "The integrations.")
    @APIResponse(responseCode = "400", ref = "ShippingBadRequest")
    Uni<DataResponse<List<ShopIntegrationResponse>>> list(
            @Parameter(
                            description =
                                    "The order; `-` before it descends. By `last_fetch` and then"
                                            + " `created_at` unless given. What has no value comes"
                                            + " last.",
                            schema =
                                    @Schema(
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
    @Operation(operationId = "GetShopIntegration", summary = "Get an integration")
    @APIResponse(responseCode = "200", description = "The integration.")
    @APIResponse(responseCode = "404", ref = "ShippingNotFound")
    Uni<DataResponse<ShopIntegrationResponse>> read(@PathParam("id") ShopIntegrationId id);

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "UpdateShopIntegration",
            summary = "Update certain parts of an integration",
            description = "Changes what is sent and keeps the rest.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(ref = "ShopIntegrationUpdate")))
    @APIResponse(responseCode = "204", description = "It is changed.")
    @APIResponse(responseCode = "400", ref = "ShippingBadRequest")
    @APIResponse(responseCode = "404", ref = "ShippingNotFound")
    @APIResponse(responseCode = "409", ref = "ShippingConflict")
    @APIResponse(responseCode = "415", ref = "ShippingUnsupportedMediaType")
    Uni<Void> change(@PathParam("id") ShopIntegrationId id, byte[] body);

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "DeleteShopIntegration",
            summary = "Delete an integration",
            description = "No event reaches it from now on.")
    @APIResponse(responseCode = "204", description = "It is deleted.")
    @APIResponse(responseCode = "404", ref = "ShippingNotFound")
    Uni<Void> delete(@PathParam("id") ShopIntegrationId id);
}
