package dev.tidings.integration.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long events are remembered. */
@ConfigMapping(prefix = "tidings.events")
public interface EventsConfig {

    /** Within this time after an event, another of the same caller-chosen id is dropped. */
    @WithDefault("48h")
    @DurationMin(hours = 24)
    Duration idempotencyWindow();

    /** Whole days for which events can be read, before today (UTC). */
    @WithDefault("30")
    @Min(1)
    @Max(3_650)
    int retentionDays();
}
