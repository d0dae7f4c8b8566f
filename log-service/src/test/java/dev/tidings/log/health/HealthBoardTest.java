package dev.tidings.log.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.log.health.IntegrationHealthObserved.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthBoardTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final UUID STORE = UUID.randomUUID();

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final HealthBoard board = new HealthBoard(3, Duration.ofSeconds(8));

    @Test
    void tellsTheFirstThatIsSeenAtOnce() {
        assertThat(board.see(List.of(succeeded(one, 1), succeeded(one, 2)), at(2)))
                .containsExactly(observation(one, at(2), null, null));
    }

    @Test
    void keepsWhatIsMoreOfTheSameForLater() {
        // Given
        board.see(List.of(succeeded(one, 1)), at(1));

        // When
        List<Observation> atOnce = board.see(List.of(succeeded(one, 2)), at(2));
        List<Observation> tooEarly = board.due(at(8));
        List<Observation> later = board.due(at(9));
        List<Observation> again = board.due(at(60));

        // Then
        assertThat(atOnce).isEmpty();
        assertThat(tooEarly).isEmpty();
        assertThat(later).containsExactly(observation(one, at(2), null, null));
        assertThat(again).isEmpty();
    }

    @Test
    void tellsATurnAtOnceInEitherDirection() {
        // Given
        board.see(List.of(succeeded(one, 1), succeeded(other, 1)), at(1));

        // When
        List<Observation> down =
                board.see(List.of(failed(one, 3), failed(one, 2), succeeded(other, 3)), at(3));
        List<Observation> up = board.see(List.of(succeeded(one, 4)), at(4));

        // Then
        assertThat(down).containsExactly(observation(one, at(1), at(3), at(2)));
        assertThat(up).containsExactly(observation(one, at(4), at(3), null));
    }

    @Test
    void saysNothingNewOfABatchThatComesAgain() {
        // Given
        List<DeliveryOutcome> batch = List.of(succeeded(one, 1), failed(one, 2));
        board.see(batch, at(2));

        // When
        List<Observation> again = board.see(batch, at(30));

        // Then
        assertThat(again).isEmpty();
        assertThat(board.due(at(60))).isEmpty();
    }

    @Test
    void tellsOnceMoreWhatCouldNotBeTold() {
        // Given
        List<Observation> due = board.see(List.of(failed(one, 1)), at(1));

        // When
        board.untold(due);

        // Then
        assertThat(board.due(at(1))).containsExactlyElementsOf(due);
        assertThat(board.due(at(1))).isEmpty();
    }

    @Test
    void tellsWhatItForgetsForWantOfRoom() {
        // Given
        board.see(List.of(succeeded(one, 1)), at(1));
        board.see(List.of(succeeded(one, 2)), at(2));

        // When
        List<DeliveryOutcome> crowd =
                IntStream.range(0, 3).mapToObj(i -> succeeded(UUID.randomUUID(), 3)).toList();
        List<Observation> told = board.see(crowd, at(3));

        // Then
        assertThat(told).hasSize(4).contains(observation(one, at(2), null, null));
    }

    private static Observation observation(
            UUID integration,
            @Nullable Instant succeededAt,
            @Nullable Instant failedAt,
            @Nullable Instant failingSince) {
        return new Observation(STORE, integration, succeededAt, failedAt, failingSince);
    }

    private static DeliveryOutcome succeeded(UUID integration, int second) {
        return new DeliveryOutcome(STORE, integration, true, at(second));
    }

    private static DeliveryOutcome failed(UUID integration, int second) {
        return new DeliveryOutcome(STORE, integration, false, at(second));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
