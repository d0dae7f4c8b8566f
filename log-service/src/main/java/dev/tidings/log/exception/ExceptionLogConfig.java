package dev.tidings.log.exception;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How exception logs are taken in and kept. */
@ConfigMapping(prefix = "tidings.exception-logs")
interface ExceptionLogConfig {

    /** Whole days (UTC) an exception log is kept before today, counted from when it came in. */
    @WithDefault("90")
    @Min(1)
    @Max(3_650)
    int retentionDays();

    /** The largest report; what is larger gets a 413. */
    @WithDefault("1M")
    MemorySize maxBody();
}
