package dev.tidings.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeConfigTest {

    @Test
    void hasLimitsUnlessTold() {
        EdgeConfig config = read(Map.of());

        assertThat(config.maxBody().asLongValue()).isEqualTo(10 * 1024 * 1024);
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.answerTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.connections()).isEqualTo(256);
        assertThat(config.waitingRequests()).isEqualTo(1000);
        assertThat(config.trustForwarded()).isFalse();
    }

    @Test
    void readsLimits() {
        EdgeConfig config =
                read(
                        Map.of(
                                "tidings.gateway.max-body", "1M",
                                "tidings.gateway.answer-timeout", "5s"));

        assertThat(config.maxBody().asLongValue()).isEqualTo(1024 * 1024);
        assertThat(config.answerTimeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({"connections, 0", "waiting-requests, -1", "answer-timeout, 0s"})
    void refusesALimitThatIsNone(String name, String value) {
        assertThatThrownBy(() -> read(Map.of("tidings.gateway." + name, value)))
                .hasMessageContaining("must be");
    }

    private static EdgeConfig read(Map<String, String> settings) {
        SmallRyeConfig config =
                new SmallRyeConfigBuilder()
                        .withMapping(EdgeConfig.class)
                        .withConverter(Duration.class, 200, new DurationConverter())
                        .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                        .withValidator(new BeanValidationConfigValidatorImpl())
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build();
        return config.getConfigMapping(EdgeConfig.class);
    }
}
