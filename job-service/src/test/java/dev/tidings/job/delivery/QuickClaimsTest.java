package dev.tidings.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuickClaimsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final QuickClaims claims = new QuickClaims(2, PATIENCE);

    @Test
    void sufficeWhenAsManyAreUnderWayAsKeepAWorkerBusy() {
        // Given
        Pass first = pass(NOW);
        claims.enter(first);
        assertThat(claims.suffice(NOW)).isFalse();

        // When
        claims.enter(pass(NOW));

        // Then
        assertThat(claims.suffice(NOW)).isTrue();

        // When
        claims.leave(first);

        // Then
        assertThat(claims.suffice(NOW)).isFalse();
    }

    @Test
    void doNotCountWhenTheyTurnOutToBeSlow() {
        // Given
        claims.enter(pass(NOW));
        claims.enter(pass(NOW.plusMillis(1)));

        // Then
        assertThat(claims.suffice(NOW.plus(PATIENCE))).isTrue();
        assertThat(claims.suffice(NOW.plus(PATIENCE).plusMillis(1))).isFalse();
    }

    private static Pass pass(Instant since) {
        UUID job = UUID.randomUUID();
        return new Pass(job, job, job, Origin.CLAIMED, 1, false, since);
    }
}
