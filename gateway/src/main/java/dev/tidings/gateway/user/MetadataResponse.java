package dev.tidings.gateway.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The metadata of credentials on the wire. */
@RegisterForReflection
@Schema(name = "AuthMetadata", description = "Whose credentials these are.")
record MetadataResponse(User data) {

    /**
     * Who a client is.
     *
     * @param userId the number of the store
     * @param integrationId always {@code null}: a key belongs to a store, not to an integration
     */
    @RegisterForReflection
    @Schema(name = "AuthMetadataUser", description = "The user behind the credentials.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record User(
            @Schema(description = "The number of the store.", examples = "1")
                    @JsonProperty("user_id")
                    long userId,
            @Schema(description = "Always null: a key belongs to a store.", examples = "null")
                    @JsonProperty("integration_id")
                    @Nullable Long integrationId) {}

    static MetadataResponse of(long store) {
        return new MetadataResponse(new User(store, null));
    }
}
