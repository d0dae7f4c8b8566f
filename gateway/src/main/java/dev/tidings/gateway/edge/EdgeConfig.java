package dev.tidings.gateway.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** The limits of the edge. */
@ConfigMapping(prefix = "tidings.gateway")
interface EdgeConfig {

    /** The largest body of a request to a service; what is larger gets a 413. */
    @WithDefault("10M")
    MemorySize maxBody();

    /** How long to wait for a connection to a service before it counts as away (503). */
    @WithDefault("1s")
    @DurationMin(millis = 1)
    Duration connectTimeout();

    /** How long a service may take for its answer after it has the whole request (504). */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration answerTimeout();

    /** How many connections to keep to each service at most. */
    @WithDefault("256")
    @Min(1)
    int connections();

    /** How many requests may wait for a connection to one service; more get a 503 at once. */
    @WithDefault("1000")
    @Min(0)
    int waitingRequests();

    /**
     * How many bodies may be on their way to one service that have not come in full; half of these
     * for one store. More wait a moment, and get a 503.
     */
    @WithDefault("64")
    @Min(2)
    int uploads();

    /**
     * The memory for what is read of bodies before they are sent on; a sixth of the heap unless
     * told.
     */
    Optional<MemorySize> uploadMemory();

    /**
     * Whether {@code X-Forwarded-*} of a request is to be believed; only behind a proxy that sets
     * them.
     */
    @WithDefault("false")
    boolean trustForwarded();
}
