package dev.tidings.integration.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** From when on events, and the ids their callers chose, are remembered. */
@ApplicationScoped
class EventRetention {

    private final EventsConfig config;
    private final Clock clock;

    EventRetention(EventsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The oldest day (UTC) whose events are kept. */
    LocalDate oldestDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(config.retentionDays());
    }

    OffsetDateTime startOfOldestDay() {
        return oldestDay().atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    Duration idempotencyWindow() {
        return config.idempotencyWindow();
    }

    /** Chosen ids accepted before this are past the window. */
    OffsetDateTime startOfWindow() {
        return clock.instant().minus(config.idempotencyWindow()).atOffset(ZoneOffset.UTC);
    }
}
