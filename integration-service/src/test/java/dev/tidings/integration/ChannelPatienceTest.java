package dev.tidings.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.testing.ChannelPatience;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChannelPatienceTest {

    @Test
    void eachChannelOutlastsAnOutageOfADay() {
        assertThat(ChannelPatience.ofChannels())
                .isNotEmpty()
                .allSatisfy((channel, patience) ->
                        assertThat(patience).isGreaterThan(Duration.ofDays(1)));
    }
}
