package dev.tidings.gateway.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a signing key serves. */
@ConfigMapping(prefix = "tidings.signing-keys")
interface SigningConfig {

    /** How long a key signs before the next one takes over. */
    @WithDefault("30d")
    Duration rotation();

    /**
     * How long a new key is published before it signs; longer than services keep the published keys
     * (one hour), so that none meets a token of a key it does not know.
     */
    @WithDefault("2h")
    Duration announcement();
}
