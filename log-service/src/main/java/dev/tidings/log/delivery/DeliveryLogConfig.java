package dev.tidings.log.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How delivery logs are kept. */
@ConfigMapping(prefix = "tidings.logs")
interface DeliveryLogConfig {

    /** Whole days (UTC) a delivery log is kept before today. */
    @WithDefault("30")
    @Min(1)
    @Max(3_650)
    int retentionDays();
}
