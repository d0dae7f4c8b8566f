package dev.tidings.gateway.token;

import dev.tidings.kit.identity.OpenToAll;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Swaps an application key for an access token. */
@OpenToAll
@Path("/oauth/access_token")
@Tag(name = "Tokens", description = "Access tokens for application keys.")
class AccessTokenResource {

    private final AccessTokenService tokens;

    AccessTokenResource(AccessTokenService tokens) {
        this.tokens = tokens;
    }

    @POST
    @TokenAttempts.Counted
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(noStore = true)
    @Extension(name = "x-max-body-bytes", value = "8192", parseValue = true)
    @Operation(
            operationId = "tokens.create",
            summary = "Get an access token",
            description =
                    "Swaps an application key, in the form or in HTTP Basic, for a token that is"
                            + " good for an hour.")
    @APIResponse(responseCode = "200", description = "The token.")
    @APIResponse(
            responseCode = "400",
            description = "The body is no form, or asks for a grant that there is not.",
            content = @Content(schema = @Schema(implementation = TokenErrors.class)))
    @APIResponse(
            responseCode = "401",
            description = "There is no such key, or that is not its secret.",
            content = @Content(schema = @Schema(implementation = TokenErrors.class)))
    @APIResponse(
            responseCode = "413",
            description = "The form is larger than 8 KiB.",
            content = @Content(schema = @Schema(implementation = TokenErrors.class)))
    @APIResponse(
            responseCode = "429",
            description = "Too many tokens were asked for from this address.",
            content = @Content(schema = @Schema(implementation = TokenErrors.class)))
    public Uni<AccessTokenResponse> grant(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    AccessTokenForm.class)))
                    byte[] body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION)
                    @Nullable String authorization) {
        return tokens.grant(AccessTokenRequest.parse(body, authorization));
    }
}
