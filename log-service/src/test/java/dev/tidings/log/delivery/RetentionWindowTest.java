package dev.tidings.log.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetentionWindowTest {

    private static final RetentionWindow WINDOW =
            RetentionWindow.at(Instant.parse("2026-03-31T23:59:59.999999Z"), 30);

    @Test
    void spansWholeDaysBackAndTomorrow() {
        assertThat(WINDOW)
                .isEqualTo(new RetentionWindow(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)));
    }

    @Test
    void endsWithTheDayItself() {
        assertThat(WINDOW.hasEnded(Instant.parse("2026-02-28T23:59:59.999999Z"))).isTrue();
        assertThat(WINDOW.hasEnded(Instant.parse("2026-03-01T00:00:00Z"))).isFalse();
    }

    @Test
    void keepsTimesOfItsDaysAndBringsLaterOnesToTheStartOfItsLast() {
        // Given
        Instant tomorrow = Instant.parse("2026-04-01T23:59:59.999999Z");
        Instant theDayAfter = Instant.parse("2026-04-02T00:00:00Z");

        // When / Then
        assertThat(WINDOW.within(tomorrow)).isEqualTo(tomorrow);
        assertThat(WINDOW.within(theDayAfter)).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @Test
    void containsAWindowWhoseDaysItAllHas() {
        // Given
        RetentionWindow ahead = WINDOW.until(LocalDate.of(2026, 4, 3));
        RetentionWindow nextDay =
                new RetentionWindow(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 2));

        // When / Then
        assertThat(ahead.contains(nextDay)).isTrue();
        assertThat(WINDOW.contains(nextDay)).isFalse();
        assertThat(nextDay.contains(WINDOW)).isFalse();
    }
}
