package dev.tidings.bench.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.bench.wire.Hold;
import dev.tidings.bench.wire.Micros;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldingUntilTest {

    @Test
    void namesTheMomentAsHttpDoes() {
        // Given
        Instant until = Instant.parse("2026-03-01T09:05:07Z");

        // When
        HoldingUntil holding = HoldingUntil.of(new Hold(until.getEpochSecond()));

        // Then
        assertThat(holding.retryAfter()).isEqualTo("Sun, 1 Mar 2026 09:05:07 GMT");
        assertThat(holding.isOver(Micros.of(until.minusMillis(1)))).isFalse();
        assertThat(holding.isOver(Micros.of(until))).isTrue();
    }
}
