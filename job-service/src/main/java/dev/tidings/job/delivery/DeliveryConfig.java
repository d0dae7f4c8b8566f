package dev.tidings.job.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;

/** How deliveries are worked off. */
@ConfigMapping(prefix = "tidings.delivery")
public interface DeliveryConfig {

    /** Delays before the second attempt, the third … */
    @WithDefault("5s,30s,2m,10m,30m,2h,5h,10h")
    List<Duration> retryDelays();

    /** The share of a delay that chance adds at most, 0 to 1. */
    @WithDefault("0.2")
    @DecimalMin("0")
    @DecimalMax("1")
    double retryJitter();

    /** How far a receiver's Retry-After may put an attempt off. */
    @WithDefault("24h")
    Duration maxRetryAfter();

    /** How long a batch of new deliveries waits, at most, for receivers that were quick. */
    @WithDefault("500ms")
    Duration patience();

    /**
     * How long a worker may hold a job before another takes it. What is left of it after a look-up
     * and the deadline is what journal and record have.
     */
    @WithDefault("30s")
    Duration lease();

    /** How often due jobs are looked for when nothing else prompts it. */
    @WithDefault("500ms")
    Duration pollInterval();

    /**
     * How many due jobs are claimed at once. Of those whose receivers are quick, half of it under
     * way is enough to claim no more.
     */
    @WithDefault("200")
    @Min(2)
    @Max(5_000)
    int claimBatch();

    /** How long a stopping service lets attempts under way finish. */
    @WithDefault("12s")
    Duration drain();

    /** Bounds on what is under way. */
    Lanes lanes();

    /** Whole days a job is kept. */
    @WithDefault("30")
    @Min(1)
    @Max(3_650)
    int retentionDays();

    /** Concurrency: of one integration, of this worker. */
    interface Lanes {

        /** Attempts under way to one integration at most. */
        @WithDefault("64")
        @Min(1)
        @Max(1_000)
        int perIntegration();

        /** Attempts a lane starts with before its receiver has answered. */
        @WithDefault("4")
        @Min(1)
        @Max(1_000)
        int untried();

        /** Attempts under way in this worker at most. */
        @WithDefault("4000")
        @Min(4)
        @Max(100_000)
        int total();

        /** Payload bytes under way in this worker at most. */
        @WithDefault("16777216")
        @Min(2_097_152)
        long totalBytes();

        /** Faults in a row (no answer at all) after which a lane rests. */
        @WithDefault("5")
        @Min(1)
        int faultsBeforeRest();

        /** How long it rests: this, doubled with every further fault … */
        @WithDefault("2s")
        Duration rest();

        /** … up to this. */
        @WithDefault("30s")
        Duration longestRest();

        /** How long it rests at most because a receiver asks for it by Retry-After. */
        @WithDefault("10m")
        @DurationMin(seconds = 0)
        Duration longestRetryAfter();
    }
}
