package dev.tidings.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tidings.bench.lab.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateSearchTest {

    private static final Duration SHORTLY = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(60);

    private final List<Double> tried = new ArrayList<>();

    @Test
    void comesCloseToWhatHoldsFromBelow() {
        // Given
        RateSearch search = search(2_000, 2_000);

        // When
        Optional<RateSearch.Held> held = search.from(500);

        // Then
        assertThat(held)
                .get()
                .extracting(RateSearch.Held::rate)
                .satisfies(rate -> assertThat(rate).isBetween(1_850.0, 2_000.0));
    }

    @Test
    void comesCloseToWhatHoldsFromAbove() {
        assertThat(search(100, 100).from(500))
                .get()
                .extracting(RateSearch.Held::rate)
                .satisfies(rate -> assertThat(rate).isBetween(92.0, 100.0));
    }

    @Test
    void goesLowerWhenItDoesNotHoldForTheWholeTime() {
        // When
        Optional<RateSearch.Held> held = search(2_000, 1_800).from(500);

        // Then
        assertThat(held)
                .get()
                .extracting(RateSearch.Held::rate)
                .satisfies(rate -> assertThat(rate).isBetween(1_600.0, 1_800.0));
    }

    @Test
    void triesAgainWhatFailedBeforeTheStackWasWarm() {
        // Given: nothing holds at first
        RateSearch search =
                new RateSearch(
                        (rate, time) -> measured(rate, !tried.isEmpty() && rate <= 2_000),
                        SHORTLY,
                        WHOLE);

        // When
        double rate = search.shortlyFrom(500);

        // Then
        assertThat(rate).isBetween(1_850.0, 2_000.0);
    }

    @Test
    void endsWhenNothingHolds() {
        // When
        Optional<RateSearch.Held> held = search(0, 0).from(500);

        // Then
        assertThat(held).isEmpty();
        assertThat(tried).hasSizeLessThan(20);
    }

    @Test
    void endsWhenEverythingHolds() {
        // When
        Optional<RateSearch.Held> held = search(1e9, 1e9).from(500);

        // Then
        assertThat(held).isPresent();
        assertThat(tried).hasSizeLessThan(20);
    }

    @Test
    void tellsWhatItTried() {
        // Given
        RateSearch search = search(500, 500);

        // When
        double rate = search.shortlyFrom(500);

        // Then
        assertThat(rate).isCloseTo(500, within(40.0));
        assertThat(search.steps().rows().getFirst())
                .containsExactly("500/s", "10 s", "100 ms", "yes");
        assertThat(search.steps().rows().get(1)).containsExactly("750/s", "10 s", "3,000 ms", "no");
    }

    private RateSearch search(double holdsShortly, double holds) {
        return new RateSearch(
                (rate, time) -> measured(rate, rate <= (time.equals(WHOLE) ? holds : holdsShortly)),
                SHORTLY,
                WHOLE);
    }

    private Measurement measured(double rate, boolean quick) {
        tried.add(rate);
        return Measured.withP99(quick ? 100 : 3_000);
    }
}
