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

    /**
     * How many requests of one address may be refused in a minute with a status of 4xx; more get a
     * 429, and credentials that were not seen to be good before are not looked at. 0 is any number.
     */
    @WithDefault("1200")
    @Min(0)
    int refusalsPerMinute();

    /** How many access tokens one address may ask for in a minute; 0 is any number. */
    @WithDefault("600")
    @Min(0)
    int tokensPerMinute();

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
