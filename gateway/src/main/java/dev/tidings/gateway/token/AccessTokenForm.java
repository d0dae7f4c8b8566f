package dev.tidings.gateway.token;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a token request, for the OpenAPI document. */
@Schema(name = "AccessTokenRequest")
record AccessTokenForm(
        @Schema(
                        required = true,
                        enumeration = {Grant.ClientCredentials.TYPE, Grant.Implicit.TYPE})
                String grant_type,
        @Schema(required = true) String client_id,
        @Schema(description = "with client_credentials only") String client_secret) {}
