package dev.tidings.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long NOW = Long.MAX_VALUE - Duration.ofHours(1).toNanos();

    private final TokenBucket bucket = new TokenBucket(new Rate(4, Rate.Window.SECOND), NOW);

    @Test
    void holdsAsManyTokensAsItsRateHasInAWindow() {
        // When
        takeAll(NOW);

        // Then
        assertThat(bucket.untilToken(NOW)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void getsTokensBackOneAfterTheOther() {
        // Given
        takeAll(NOW);
        long later = NOW + Duration.ofMillis(300).toNanos();

        // When
        Duration before = bucket.untilToken(later);
        bucket.take(later);

        // Then
        assertThat(before).isZero();
        assertThat(bucket.untilToken(later)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void holdsNoMoreThanThatHoweverLongItRests() {
        // Given
        long later = NOW + Duration.ofMinutes(10).toNanos();

        // When
        takeAll(later);

        // Then
        assertThat(bucket.untilToken(later)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void hasNoRateOfNothing() {
        assertThat(Rate.of(0, Rate.Window.MINUTE)).isEmpty();
        assertThatThrownBy(() -> new Rate(0, Rate.Window.MINUTE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void takeAll(long now) {
        for (int i = 0; i < 4; i++) {
            assertThat(bucket.untilToken(now)).isZero();
            bucket.take(now);
        }
    }
}
