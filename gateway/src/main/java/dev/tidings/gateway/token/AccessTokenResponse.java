package dev.tidings.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token on the wire, without an envelope.
 *
 * @param expiresIn seconds from now
 * @param expires epoch seconds
 * @param identifier the grant it was given for
 */
@RegisterForReflection
@JsonPropertyOrder({"access_token", "token_type", "expires_in", "expires", "identifier"})
@Schema(name = "AccessToken", description = "An access token.")
record AccessTokenResponse(
        @Schema(description = "The token, a JWT.", examples = "eyJraWQiOiIy.eyJpc3Mi.c2ln")
                @JsonProperty("access_token")
                String accessToken,
        @Schema(description = "How it is shown.", enumeration = "Bearer")
                @JsonProperty("token_type")
                String tokenType,
        @Schema(description = "For how many seconds it is good.", examples = "3600")
                @JsonProperty("expires_in")
                long expiresIn,
        @Schema(description = "Until when, in seconds of the epoch.", examples = "1795687530")
                long expires,
        @Schema(description = "The grant it was given for.", examples = "client_credentials")
                String identifier) {

    static AccessTokenResponse from(AccessToken token, Grant grant) {
        return new AccessTokenResponse(
                token.value(),
                "Bearer",
                token.lifetime().toSeconds(),
                token.expiresAt().getEpochSecond(),
                grant.type());
    }
}
