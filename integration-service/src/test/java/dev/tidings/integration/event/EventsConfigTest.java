package dev.tidings.integration.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventsConfigTest {

    private static final int OVER_THE_BUILT_IN = 200;

    @Test
    void hasDefaults() {
        EventsConfig config = config(Map.of());
        assertThat(config.idempotencyWindow()).isEqualTo(Duration.ofHours(48));
        assertThat(config.retentionDays()).isEqualTo(30);
    }

    @Test
    void takesOtherValues() {
        EventsConfig config =
                config(
                        Map.of(
                                "tidings.events.idempotency-window", "7d",
                                "tidings.events.retention-days", "90"));
        assertThat(config.idempotencyWindow()).isEqualTo(Duration.ofDays(7));
        assertThat(config.retentionDays()).isEqualTo(90);
    }

    @Test
    void refusesAWindowOfLessThanADay() {
        assertThatThrownBy(() -> config(Map.of("tidings.events.idempotency-window", "23h")))
                .hasMessageContaining("tidings.events.idempotency-window");
    }

    @Test
    void refusesARetentionThatKeepsNothing() {
        assertThatThrownBy(() -> config(Map.of("tidings.events.retention-days", "0")))
                .hasMessageContaining("tidings.events.retention-days");
    }

    private static EventsConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, OVER_THE_BUILT_IN, new DurationConverter())
                .withMapping(EventsConfig.class)
                .withValidator(new BeanValidationConfigValidatorImpl())
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(EventsConfig.class);
    }
}
