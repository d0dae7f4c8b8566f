package dev.tidings.gateway.user;

import dev.tidings.gateway.key.Stores;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
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
    @SecurityRequirement(name = "oauth2")
    @Operation(
            operationId = "user.getAuthMetadata",
            summary = "Get whose credentials these are",
            description = "Any credentials will do, whatever they permit.")
    @APIResponse(responseCode = "200", description = "The user behind the credentials.")
    public Uni<MetadataResponse> metadata() {
        return stores.number(caller.verified().store())
                .map(number -> number.orElseThrow(CommonProblem.NotFound::new))
                .map(MetadataResponse::of);
    }
}
