package dev.tidings.bench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.bench.wire.Arrival;
import dev.tidings.bench.wire.Arrivals;
import dev.tidings.bench.wire.Sending;
import dev.tidings.bench.wire.Sendings;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final Audience TWO = new Audience(2, 1);

    private final Sendings sendings = new Sendings();
    private final Arrivals arrivals = new Arrivals();
    private final LoggedAttempts log = new LoggedAttempts();

    @Test
    void isKeptWhenAllThatWasAcceptedArrivedAndIsLogged() {
        // Given
        sent(0, 2, 202);
        for (int event = 0; event < 2; event++) {
            arrived(event, 0, 1, true);
            arrived(event, 1, 1, true);
        }

        // When
        Counts counts = reckon();

        // Then
        assertThat(counts.kept()).isTrue();
        assertThat(counts.expected()).isEqualTo(4);
        assertThat(counts.delivered()).isEqualTo(4);
        assertThat(counts.logged()).isEqualTo(4);
        assertThat(counts.missing()).isEmpty();
    }

    @Test
    void namesWhatWasAcceptedAndNeverCame() {
        // Given
        sent(0, 1, 202);
        arrived(0, 1, 1, true);

        // When
        Counts counts = reckon();

        // Then
        assertThat(counts.kept()).isFalse();
        assertThat(counts.lost()).isEqualTo(1);
        assertThat(counts.missing()).singleElement().asString().contains("000000000", "webhook 0");
    }

    @Test
    void anAttemptThatFailedIsNoDelivery() {
        // Given
        sent(0, 1, 202);
        arrived(0, 0, 1, false);
        arrived(0, 0, 2, true);
        arrived(0, 1, 1, false);

        // When
        Counts counts = reckon();

        // Then
        assertThat(counts.attempts()).isEqualTo(3);
        assertThat(counts.delivered()).isEqualTo(1);
        assertThat(counts.lost()).isEqualTo(1);
        assertThat(counts.duplicates()).isZero();
    }

    @Test
    void countsWhatCameTwiceOnce() {
        // Given
        sent(0, 1, 202);
        arrived(0, 0, 1, true);
        arrived(0, 0, 1, true);
        arrived(0, 1, 1, true);

        // When
        Counts counts = reckon();

        // Then
        assertThat(counts.delivered()).isEqualTo(2);
        assertThat(counts.duplicates()).isEqualTo(1);
        assertThat(counts.kept()).isTrue();
    }

    @Test
    void promisesNothingForWhatWasRefusedOrNotAnswered() {
        // Given
        sent(0, 3, 503);
        sent(3, 1, 0);
        arrived(3, 0, 1, true);

        // When
        Counts counts = reckon();

        // Then
        assertThat(counts.refused()).isEqualTo(3);
        assertThat(counts.unknown()).isEqualTo(1);
        assertThat(counts.expected()).isZero();
        assertThat(counts.kept()).isTrue();
    }

    @Test
    void namesAnAttemptThatIsNotInTheLog() {
        // Given
        sent(0, 1, 202);
        arrived(0, 0, 1, true);
        arrived(0, 1, 1, true);
        arrivals.add(new Arrival(0, 1, new UUID(9, 9), 0, 0, 2, true));

        // When
        Counts counts = reckon();

        // Then
        assertThat(counts.kept()).isFalse();
        assertThat(counts.notLogged()).isEqualTo(1);
        assertThat(counts.missing())
                .containsExactly("job %s, attempt 2: not in the log".formatted(new UUID(9, 9)));
    }

    @Test
    void refusesAnArrivalWhereNobodyObserves() {
        // Given
        arrived(0, 2, 1, true);

        // Then
        assertThatThrownBy(this::reckon).isInstanceOf(IllegalStateException.class);
    }

    private Counts reckon() {
        return Reckoning.of(TWO, sendings, arrivals, log);
    }

    private void sent(int first, int events, int status) {
        sendings.add(new Sending(0, 0, 1, first, events, status));
    }

    private void arrived(int event, int webhook, int attempt, boolean taken) {
        UUID job = new UUID(event, webhook);
        log.add(job, attempt);
        arrivals.add(new Arrival(0, 1, job, event, webhook, attempt, taken));
    }
}
