package dev.tidings.gateway.token;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Swaps an application key for an access token. */
@Path("/oauth/access_token")
@Tag(name = "Tokens")
class AccessTokenResource {

    private final AccessTokenService tokens;

    AccessTokenResource(AccessTokenService tokens) {
        this.tokens = tokens;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(noStore = true)
    @Operation(summary = "Get an access token")
    public Uni<AccessTokenResponse> grant(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    AccessTokenForm.class)))
                    byte[] body) {
        return tokens.grant(AccessTokenRequest.parse(body));
    }
}
