package dev.tidings.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FairShareTest {

    private static final long SMALL = 1_000;
    private static final long LARGE = 1_048_576;

    private final FairShare bytes = FairShare.ofBytes(16_777_216);
    private final UUID store = UUID.randomUUID();

    @Test
    void leavesAnotherStoreHalf() {
        assertThat(takeAll(store, LARGE)).isEqualTo(7);
        assertThat(takeAll(UUID.randomUUID(), LARGE)).isEqualTo(3);
    }

    @Test
    void hasRoomForTheSmallOnesOfAnyStoreHoweverManyHaveLargeOnes() {
        // Given
        for (int i = 0; i < 100; i++) {
            takeAll(UUID.randomUUID(), LARGE);
        }

        // Then
        assertThat(bytes.admits(UUID.randomUUID(), LARGE)).isFalse();
        assertThat(bytes.admits(UUID.randomUUID(), SMALL)).isTrue();
        assertThat(bytes.admits(store, SMALL)).isTrue();
    }

    @Test
    void letsTheLargestInWhenNothingElseIsUnderWay() {
        assertThat(bytes.admits(store, 100 * LARGE)).isTrue();
    }

    @Test
    void hasAgainWhatWasGivenBack() {
        // Given
        long taken = takeAll(store, LARGE);

        // When
        bytes.take(store, -taken * LARGE);

        // Then
        assertThat(bytes.free()).isEqualTo(16_777_216);
        assertThat(takeAll(store, LARGE)).isEqualTo(taken);
    }

    private int takeAll(UUID whose, long amount) {
        int taken = 0;
        while (bytes.admits(whose, amount)) {
            bytes.take(whose, amount);
            taken++;
        }
        return taken;
    }
}
