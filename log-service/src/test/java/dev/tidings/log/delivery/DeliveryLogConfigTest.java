package dev.tidings.log.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryLogConfigTest {

    @Test
    void keepsThirtyDaysUnlessTold() {
        assertThat(read(Map.of()).retentionDays()).isEqualTo(30);
        assertThat(read(Map.of("tidings.logs.retention-days", "7")).retentionDays()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "3651", "a week"})
    void refusesARetentionThatIsNone(String days) {
        assertThatThrownBy(() -> read(Map.of("tidings.logs.retention-days", days)))
                .hasMessageContaining("retention");
    }

    private static DeliveryLogConfig read(Map<String, String> settings) {
        SmallRyeConfig config =
                new SmallRyeConfigBuilder()
                        .withMapping(DeliveryLogConfig.class)
                        .withValidator(new BeanValidationConfigValidatorImpl())
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build();
        return config.getConfigMapping(DeliveryLogConfig.class);
    }
}
