package dev.tidings.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ObservationTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(10);

    @Test
    void keepsSinceWhenWhileNothingChanges() {
        Observation seen = Observation.first(true, NOON).then(true, LATER);

        assertThat(seen).isEqualTo(new Observation(true, NOON, LATER));
    }

    @Test
    void beginsAnewWithAChange() {
        Observation seen = Observation.first(true, NOON).then(false, LATER);

        assertThat(seen).isEqualTo(new Observation(false, LATER, LATER));
    }

    @Test
    void isFreshForItsLifetime() {
        Observation seen = Observation.first(true, NOON);

        assertThat(seen.isFresh(NOON.plusMillis(999), Duration.ofSeconds(1))).isTrue();
        assertThat(seen.isFresh(NOON.plusMillis(1000), Duration.ofSeconds(1))).isFalse();
    }
}
