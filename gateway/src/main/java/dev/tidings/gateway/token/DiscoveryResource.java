package dev.tidings.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tidings.kit.identity.OpenToAll;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells libraries that speak OpenID Connect Discovery where tokens and keys are. */
@OpenToAll
@Path("/.well-known/openid-configuration")
@Tag(name = "Tokens")
class DiscoveryResource {

    /** The members that a verifier of our tokens looks for. */
    @RegisterForReflection
    @Schema(name = "Discovery", description = "Where tokens and keys are.")
    record Discovery(
            @Schema(description = "The issuer of tokens.", examples = "https://tidings.dev")
                    String issuer,
            @Schema(
                            description = "Where the keys are.",
                            format = "uri",
                            examples = "https://api.example.com/oauth/jwks")
                    @JsonProperty("jwks_uri")
                    String jwksUri,
            @Schema(
                            description = "Where tokens are.",
                            format = "uri",
                            examples = "https://api.example.com/oauth/access_token")
                    @JsonProperty("token_endpoint")
                    String tokenEndpoint,
            @Schema(description = "The grants.", examples = "[\"client_credentials\"]")
                    @JsonProperty("grant_types_supported")
                    List<String> grantTypes,
            @Schema(
                            description = "How a client shows its key there.",
                            examples = "[\"client_secret_post\"]")
                    @JsonProperty("token_endpoint_auth_methods_supported")
                    List<String> authenticationMethods) {}

    private final String issuer;

    DiscoveryResource(@ConfigProperty(name = "tidings.issuer") String issuer) {
        this.issuer = issuer;
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tokens.discover",
            summary = "Discover where tokens and keys are",
            description = "As OpenID Connect Discovery has it.")
    @APIResponse(responseCode = "200", description = "The addresses.")
    public Discovery discovery(@Context UriInfo uri) {
        return new Discovery(
                issuer,
                uri.getBaseUriBuilder().path("oauth/jwks").build().toString(),
                uri.getBaseUriBuilder().path("oauth/access_token").build().toString(),
                List.of(Grant.ClientCredentials.TYPE, Grant.Implicit.TYPE),
                List.of("client_secret_post", "client_secret_basic"));
    }
}
