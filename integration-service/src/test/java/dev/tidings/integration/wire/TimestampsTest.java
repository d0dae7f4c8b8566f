package dev.tidings.integration.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimestampsTest {

    @Test
    void alwaysHasThreeDigitsOfASecond() {
        assertThat(Timestamps.millis(Instant.parse("2018-04-30T09:35:32Z")))
                .isEqualTo("2018-04-30T09:35:32.000Z");
        assertThat(Timestamps.millis(Instant.parse("2018-04-30T09:35:32.202999Z")))
                .isEqualTo("2018-04-30T09:35:32.202Z");
    }
}
