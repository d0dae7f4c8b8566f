package dev.tidings.job.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How export jobs are kept and worked off. */
@ConfigMapping(prefix = "tidings.exports")
public interface ExportConfig {

    /** How long a job and its file are kept, and how long links to it are good. */
    @WithDefault("7d")
    @DurationMin(minutes = 1)
    Duration lifetime();

    /** How many jobs of a store may wait or run at once; one more gets a 422. */
    @WithDefault("100")
    @Min(1)
    int maxOpen();

    /** How many jobs a store may have that have not expired, with their files; likewise. */
    @WithDefault("1000")
    @Min(1)
    int maxKept();

    /** How often jobs that are over are removed, with their files. */
    @WithDefault("1m")
    Duration expiryInterval();

    /** Exports under way in this worker at most; of one store there is never more than one. */
    @WithDefault("4")
    @Min(1)
    @Max(64)
    int concurrency();

    /** How often a worker looks for jobs when nothing else prompts it. */
    @WithDefault("1s")
    @DurationMin(millis = 10)
    Duration pollInterval();

    /** How long a worker may be silent before another takes its job up. */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    Duration lease();

    /** How often a worker says that it is alive and how far it is, and hears of what has ended. */
    @WithDefault("1s")
    @DurationMin(millis = 10)
    Duration heartbeat();

    /** How often a job is taken up that breaks off each time, before it counts as failed. */
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int maxTakes();

    /** How long a job that broke off waits before it is taken up again. */
    @WithDefault("10s")
    Duration retryDelay();
}
