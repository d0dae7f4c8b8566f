package dev.tidings.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How many requests of each public API a client may make; 0 is as many as it likes. */
@ConfigMapping(prefix = "tidings.rate-limits")
public interface RateLimitsConfig {

    /**
     * Whether all gateways count together, at the price of a statement for each limited request;
     * each counts for itself otherwise.
     */
    @WithDefault("false")
    boolean shared();

    /** Of {@code /v2}: none, unless told. */
    Limits v2();

    /** Of {@code /api/v3}: those of its contract, unless told. */
    Limits v3();

    /** The limits of one API, for each key. */
    interface Limits {

        /** Requests of GET and HEAD. */
        @WithDefault("0")
        @Min(0)
        int readsPerMinute();

        /** All other requests. */
        @WithDefault("0")
        @Min(0)
        int writesPerMinute();

        /** How many of them may come in one burst. */
        @WithDefault("0")
        @Min(0)
        int writesPerSecond();
    }
}
