package dev.tidings.local.stack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** The key pair of a store with which a client gets its tokens. */
public record ApplicationKey(
        @JsonProperty(value = "client_id", required = true) UUID clientId,
        @JsonProperty(value = "client_secret", required = true) String clientSecret,
        @JsonProperty(value = "store", required = true) UUID store,
        @JsonProperty(value = "organization", required = true) UUID organization) {

    /** Does not name the secret. */
    @Override
    public String toString() {
        return "ApplicationKey[client_id=" + clientId + ", store=" + store + "]";
    }
}
