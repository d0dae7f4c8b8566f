package dev.tidings.job.transport.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Places places = new Places(4);
    private final UUID store = UUID.randomUUID();

    @Test
    void leavesHalfToOtherStores() {
        // When
        assertThat(enter(store)).isTrue();
        assertThat(enter(store)).isTrue();

        // Then
        assertThat(enter(store)).isFalse();
        assertThat(enter(UUID.randomUUID())).isTrue();
        assertThat(enter(UUID.randomUUID())).isTrue();
        assertThat(enter(UUID.randomUUID())).isFalse();
    }

    @Test
    void waitsForAPlaceThatIsLeft() {
        // Given
        enter(store);
        enter(store);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            var waiting = CompletableFuture.supplyAsync(() -> places.enter(store, LONG), threads);
            places.leave(store);

            // Then
            assertThat(waiting).succeedsWithin(LONG).isEqualTo(true);
        }
    }

    private boolean enter(UUID whose) {
        return places.enter(whose, Duration.ZERO);
    }
}
