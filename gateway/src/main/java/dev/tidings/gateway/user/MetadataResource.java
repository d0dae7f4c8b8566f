package dev.tidings.gateway.user;

import dev.tidings.gateway.key.Stores;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.ShippingErrors;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells a client whose credentials it holds. */
@Path("/api/v3/user/auth/metadata")
@Tag(name = "User", description = "Whose credentials these are.")
class MetadataResource {

    private final Stores stores;
    private final CurrentCaller caller;

    MetadataResource(Stores stores, CurrentCaller caller) {
        this.stores = stores;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "GetAuthMetadata", summary = "Whose credentials these are")
    @APIResponse(
            responseCode = "200",
            description = "The user behind the credentials.",
            content = @Content(schema = @Schema(implementation = MetadataResponse.class)))
    @APIResponse(
            responseCode = "401",
            description = "No credentials, or wrong ones.",
            content = @Content(schema = @Schema(implementation = ShippingErrors.class)))
    @APIResponse(
            responseCode = "429",
            description = "Over the rate limit; Retry-After says when to come again.",
            content = @Content(schema = @Schema(implementation = ShippingErrors.class)))
    public Uni<MetadataResponse> metadata() {
        return stores.number(caller.verified().store())
                .map(number -> number.orElseThrow(CommonProblem.NotFound::new))
                .map(MetadataResponse::of);
    }
}
