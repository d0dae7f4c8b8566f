package dev.tidings.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartPauseTest {

    private static final Duration AT_ONCE = Duration.ofMillis(10);

    private final RestartPause pause = new RestartPause();

    @Test
    void growsWithEachDeath() {
        assertThat(pause.afterDeath(AT_ONCE)).isEqualTo(Duration.ofMillis(250));
        assertThat(pause.afterDeath(AT_ONCE)).isEqualTo(Duration.ofMillis(500));
        assertThat(pause.afterDeath(AT_ONCE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isNeverLongerThanSixteenSeconds() {
        // Given
        IntStream.range(0, 100).forEach(i -> pause.afterDeath(AT_ONCE));

        // When
        Duration longest = pause.afterDeath(AT_ONCE);

        // Then
        assertThat(longest).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void isShortAgainAfterALongLife() {
        // Given
        IntStream.range(0, 5).forEach(i -> pause.afterDeath(AT_ONCE));

        // When
        Duration afterLongLife = pause.afterDeath(Duration.ofMinutes(10));

        // Then
        assertThat(afterLongLife).isEqualTo(Duration.ofMillis(250));
    }
}
