package dev.tidings.kit.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much of the bodies of requests a process has in memory, and how long it waits for them. */
@ConfigMapping(prefix = "tidings.bodies")
public interface BodiesConfig {

    /**
     * What all requests under way may take of the memory, with what is made of their bodies; three
     * fifths of the heap unless told.
     */
    Optional<MemorySize> memory();

    /** How long a request waits for its share of that before it gets a 503. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration patience();

    /** How long a client may be silent in the middle of a body before it gets a 408. */
    @WithDefault("10s")
    @DurationMin(millis = 10)
    Duration stall();

    /** How long a body may take in all. */
    @WithDefault("2m")
    @DurationMin(millis = 10)
    Duration deadline();
}
