package dev.tidings.bench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tidings.bench.wire.Arrival;
import dev.tidings.bench.wire.Arrivals;
import dev.tidings.bench.wire.Micros;
import dev.tidings.bench.wire.Sending;
import dev.tidings.bench.wire.Sendings;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrialResultTest {

    private static final long START = 1_790_000_000_000_000L;
    private static final long MILLI = 1_000;

    private final Sendings sendings = new Sendings();
    private final Arrivals arrivals = new Arrivals();

    @Test
    void latencyCountsFromWhenAnEventWasDue() {
        // Given an event that the generator sent late
        event(0, START, START + 300 * MILLI, START + 310 * MILLI);

        // When
        TrialResult result = reckon();

        // Then
        assertThat(result.endToEnd().max()).isCloseTo(310, within(1.0));
        assertThat(result.acceptance().max()).isCloseTo(305, within(1.0));
    }

    @Test
    void whatTookMoreThanASecondIsLate() {
        // Given
        event(0, START, START, START + 999 * MILLI);
        event(1, START, START, START + 1_500 * MILLI);

        // When, Then
        assertThat(reckon().endToEnd().late()).isEqualTo(1);
    }

    @Test
    void eachSecondHasTheLatencyOfWhatWasDueInIt() {
        // Given
        event(0, START, START, START + 10 * MILLI);
        event(1, START + Micros.A_SECOND, START, START + 4 * Micros.A_SECOND);

        // When
        TrialResult result = reckon();

        // Then
        assertThat(result.timeline()).extracting(Second::at).containsExactly(0, 1, 3, 4);
        assertThat(result.timeline().get(1).max()).isCloseTo(3_000, within(30.0));
        assertThat(result.timeline().get(1).delivered()).isZero();
        assertThat(result.timeline().getLast().delivered()).isEqualTo(1);
        assertThat(result.timeline().getLast().max()).isZero();
    }

    @Test
    void ratesAreOverTheTimeThatItTook() {
        // Given
        for (int i = 0; i < 100; i++) {
            event(i, START, START, START + 2 * Micros.A_SECOND);
        }

        // When
        TrialResult result = reckon();

        // Then
        assertThat(result.deliveredPerSecond()).isCloseTo(50, within(0.1));
        assertThat(result.seconds()).isCloseTo(2, within(0.001));
    }

    private TrialResult reckon() {
        LoggedAttempts log = new LoggedAttempts();
        arrivals.stream().forEach(it -> log.add(it.job(), it.attempt()));
        return TrialResult.of("a load", new Audience(1, 1), START, sendings, arrivals, log);
    }

    private void event(int number, long due, long sent, long arrived) {
        sendings.add(new Sending(due, sent, arrived - 5 * MILLI, number, 1, 202));
        arrivals.add(new Arrival(due, arrived, new UUID(0, number), number, 0, 1, true));
    }
}
