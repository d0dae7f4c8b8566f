package dev.tidings.gateway.signing;

import static dev.tidings.gateway.signing.Keys.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRotationTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration ANNOUNCEMENT = Duration.ofHours(2);
    private static final Duration HOUR = Duration.ofHours(1);

    private final KeyRotation rotation = new KeyRotation(MONTH, ANNOUNCEMENT, HOUR);
    private final SigningKey first = key("first", START);
    private final SigningKey second = key("second", START.plus(MONTH));

    @Test
    void makesAKeyWhenThereIsNoneAndSignsWithItAtOnce() {
        assertThat(rotation.isDue(List.of(), START)).isTrue();
        assertThat(rotation.signsFrom(List.of(), START)).isEqualTo(START);
    }

    @Test
    void announcesTheNextKeyBeforeItSigns() {
        Instant due = START.plus(MONTH).minus(ANNOUNCEMENT);

        assertThat(rotation.isDue(List.of(first), due.minusSeconds(1))).isFalse();
        assertThat(rotation.isDue(List.of(first), due)).isTrue();
        assertThat(rotation.signsFrom(List.of(first), due)).isEqualTo(START.plus(MONTH));
    }

    @Test
    void makesNoKeyTwice() {
        Instant announced = START.plus(MONTH).minusSeconds(1);

        assertThat(rotation.isSettled(List.of(first, second), announced)).isTrue();
    }

    @Test
    void keepsAKeyUntilItsLastTokenHasEnded() {
        Instant lastTokenEnds = START.plus(MONTH).plus(HOUR);

        assertThat(rotation.ended(List.of(first, second), lastTokenEnds)).isEmpty();
        assertThat(rotation.ended(List.of(first, second), lastTokenEnds.plusSeconds(300)))
                .containsExactly(first);
    }

    @Test
    void neverEndsTheNewestKey() {
        assertThat(rotation.ended(List.of(first), START.plus(Duration.ofDays(365)))).isEmpty();
        assertThat(rotation.ended(List.of(), START)).isEmpty();
    }

    @Test
    void refusesToRotateFasterThanKeysAreAnnouncedAndRetired() {
        assertThatThrownBy(() -> new KeyRotation(HOUR, ANNOUNCEMENT, HOUR))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
