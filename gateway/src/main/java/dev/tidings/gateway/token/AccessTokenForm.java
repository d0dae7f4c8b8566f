package dev.tidings.gateway.token;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a token request, for the OpenAPI document. */
@Schema(
        name = "AccessTokenRequest",
        description = "The form of a token request.",
        requiredProperties = "grant_type")
record AccessTokenForm(
        @Schema(
                        description = "`implicit` needs no secret, and permits nothing.",
                        enumeration = {Grant.ClientCredentials.TYPE, Grant.Implicit.TYPE})
                String grant_type,
        @Schema(
                        description = "The id of an application key, unless sent by HTTP Basic.",
                        examples = "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f14")
                String client_id,
        @Schema(
                        description =
                                "Its secret, with client_credentials only, unless sent by HTTP"
                                        + " Basic.",
                        examples = "the secret that was shown once")
                String client_secret) {}
