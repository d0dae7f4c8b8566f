package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesUpToTwoSecondsAndStartsAgainAfterSuccess() {
        // Given
        Backoff backoff = new Backoff();
        // When
        var waits = Stream.generate(backoff::next).limit(8).map(wait -> wait.toMillis()).toList();
        backoff.reset();
        // Then
        assertThat(waits).containsExactly(50L, 100L, 200L, 400L, 800L, 1_600L, 2_000L, 2_000L);
        assertThat(backoff.next().toMillis()).isEqualTo(50);
    }
}
