package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FloorTest {

    private static final Duration POLL = Duration.ofMinutes(1);

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Floor floor = new Floor(clock);

    @Test
    void startsAtTheHighestClaimed() {
        // Given
        floor.raise(7);
        floor.raise(5);
        // When
        long value = floor.value();
        // Then
        assertThat(value).isEqualTo(7);
    }

    @Test
    void returnsToZeroEverySecond() {
        // Given
        floor.raise(7);
        // When
        tick(Duration.ofSeconds(1));
        // Then
        assertThat(floor.value()).isZero();
        floor.raise(9);
        tick(Duration.ofMillis(999));
        assertThat(floor.value()).isEqualTo(9);
        tick(Duration.ofMillis(1));
        assertThat(floor.value()).isZero();
    }

    @Test
    void restsUntilTheResetWhenOnlyAPartWasSeen() {
        // Given
        floor.raise(7);
        tick(Duration.ofMillis(300));
        // When
        Duration rest = floor.rest(POLL);
        // Then
        assertThat(rest).isEqualTo(Duration.ofMillis(700));
    }

    @Test
    void restsForThePollIntervalWhenAllWasSeen() {
        assertThat(floor.rest(POLL)).isEqualTo(POLL);
    }

    @Test
    void restsALittleWhenTheResetIsOverdue() {
        // Given
        floor.raise(7);
        // When
        tick(Duration.ofSeconds(5));
        // Then
        assertThat(floor.rest(POLL)).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void neverRestsForLessThanATimerCan() {
        // Given
        floor.raise(7);
        // When
        tick(Duration.ofNanos(999_600_000));
        // Then
        assertThat(floor.rest(POLL)).isEqualTo(Duration.ofMillis(1));
    }

    private void tick(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }
}
