package dev.tidings.gateway.key;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.UUID;

/** The key that an operator wants to exist when the gateway starts. */
@ConfigMapping(prefix = "tidings.first-key")
interface FirstKeyConfig {

    Optional<UUID> clientId();

    Optional<String> clientSecret();

    /** Whose key it is; when absent, a store that follows from the client id. */
    Optional<UUID> store();

    /** What the store belongs to; when absent, an organization that follows from the store. */
    Optional<UUID> organization();
}
