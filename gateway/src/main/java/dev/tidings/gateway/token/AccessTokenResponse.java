package dev.tidings.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A token on the wire, without an envelope.
 *
 * @param expiresIn seconds from now
 * @param expires epoch seconds
 * @param identifier the grant it was given for
 */
@RegisterForReflection
@JsonPropertyOrder({"access_token", "token_type", "expires_in", "expires", "identifier"})
record AccessTokenResponse(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        long expires,
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
