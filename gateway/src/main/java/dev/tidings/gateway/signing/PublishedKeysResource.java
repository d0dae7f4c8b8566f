package dev.tidings.gateway.signing;

import dev.tidings.kit.identity.OpenToAll;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Where services and anybody else get the keys that verify access tokens. */
@OpenToAll
@Path("/oauth/jwks")
@Tag(name = "Tokens")
class PublishedKeysResource {

    private static final int MAX_AGE_SECONDS = 300;

    private final SigningKeys keys;

    PublishedKeysResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(maxAge = MAX_AGE_SECONDS)
    @Operation(
            operationId = "tokens.listKeys",
            summary = "List the keys of access tokens",
            description = "The public keys that verify access tokens, as RFC 7517 has it.")
    @APIResponse(responseCode = "200", description = "The keys, good for five minutes.")
    public PublishedKeys keys() {
        return PublishedKeys.from(keys.published());
    }
}
