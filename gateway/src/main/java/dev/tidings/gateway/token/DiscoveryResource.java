package dev.tidings.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells libraries that speak OpenID Connect Discovery where tokens and keys are. */
@Path("/.well-known/openid-configuration")
@Tag(name = "Tokens")
class DiscoveryResource {

    /** The members that a verifier of our tokens looks for. */
    @RegisterForReflection
    record Discovery(
            String issuer,
            @JsonProperty("jwks_uri") String jwksUri,
            @JsonProperty("token_endpoint") String tokenEndpoint,
            @JsonProperty("grant_types_supported") List<String> grantTypes) {}

    private final String issuer;

    DiscoveryResource(@ConfigProperty(name = "tidings.issuer") String issuer) {
        this.issuer = issuer;
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Where tokens and keys are")
    public Discovery discovery(@Context UriInfo uri) {
        return new Discovery(
                issuer,
                uri.getBaseUriBuilder().path("oauth/jwks").build().toString(),
                uri.getBaseUriBuilder().path("oauth/access_token").build().toString(),
                List.of(Grant.ClientCredentials.TYPE, Grant.Implicit.TYPE));
    }
}
