package dev.tidings.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.transport.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Outcome DELIVERED = new Outcome.Delivered(200, "");
    private static final Outcome SERVER_ERROR = new Outcome.Refused(500, "", "", null);
    private static final Outcome HUNG = new Outcome.Unreachable(Outcome.Reason.TIMEOUT, "Timeout");

    private final Lane lane = new Lane(TestBounds.lanes(), PATIENCE);

    @Test
    void startsNarrowAndLeavesAQuarterToTheOtherOrigin() {
        assertThat(lane.room(Origin.NEW, NOW)).isEqualTo(3);
        assertThat(lane.room(Origin.CLAIMED, NOW)).isEqualTo(3);

        // When
        enter(Origin.NEW, 3);

        // Then
        assertThat(lane.room(Origin.NEW, NOW)).isZero();
        assertThat(lane.room(Origin.CLAIMED, NOW)).isEqualTo(1);
    }

    @Test
    void widensWithEveryDeliveryUpToItsBound() {
        // When
        for (int i = 0; i < 100; i++) {
            attempt(DELIVERED);
        }

        // Then
        assertThat(lane.room(Origin.NEW, NOW)).isEqualTo(12);
    }

    @Test
    void halvesWhenNobodyAnswers() {
        // When
        attempt(HUNG);

        // Then
        assertThat(lane.room(Origin.NEW, NOW)).isEqualTo(2);

        // When
        attempt(HUNG);
        attempt(HUNG);

        // Then
        assertThat(lane.room(Origin.NEW, NOW)).isEqualTo(1);
    }

    @Test
    void keepsItsWidthWhenTheReceiverAnswersWithAnError() {
        // When
        attempt(SERVER_ERROR);

        // Then
        assertThat(lane.room(Origin.NEW, NOW)).isEqualTo(3);
        assertThat(lane.hasAnswered()).isTrue();
    }

    @Test
    void restsLongerWithEveryFurtherFaultUpToItsBound() {
        // When
        attempts(HUNG, 5);

        // Then
        assertThat(lane.room(Origin.NEW, NOW)).isZero();
        assertThat(lane.room(Origin.NEW, NOW.plusSeconds(2))).isEqualTo(1);

        // When
        attempt(HUNG);

        // Then
        assertThat(lane.room(Origin.NEW, NOW.plusSeconds(3))).isZero();
        assertThat(lane.room(Origin.NEW, NOW.plusSeconds(4))).isEqualTo(1);

        // When
        attempts(HUNG, 50);

        // Then
        assertThat(lane.room(Origin.NEW, NOW.plusSeconds(29))).isZero();
        assertThat(lane.room(Origin.NEW, NOW.plusSeconds(30))).isEqualTo(1);
    }

    @Test
    void triesWithOneAttemptAfterARest() {
        // Given
        attempts(HUNG, 5);

        // When
        lane.enter(Origin.CLAIMED, NOW.plusSeconds(2));

        // Then
        assertThat(lane.room(Origin.CLAIMED, NOW.plusSeconds(2))).isZero();
        assertThat(lane.room(Origin.NEW, NOW.plusSeconds(2))).isZero();
    }

    @Test
    void recoversWhenTheReceiverAnswersAgain() {
        // Given
        attempts(HUNG, 5);

        // When
        for (int i = 0; i < 3; i++) {
            attempt(DELIVERED);
        }

        // Then
        assertThat(lane.room(Origin.NEW, NOW.plus(Duration.ofSeconds(2)))).isEqualTo(3);
    }

    @Test
    void isQuickWhileItsReceiverAnswersWithinThePatience() {
        assertThat(lane.isQuick()).isFalse();

        // When
        attempt(SERVER_ERROR);

        // Then
        assertThat(lane.isQuick()).isTrue();

        // When
        lane.enter(Origin.NEW, NOW);
        lane.leave(Origin.NEW, DELIVERED, PATIENCE.plusMillis(1), NOW);

        // Then
        assertThat(lane.isQuick()).isFalse();
    }

    @Test
    void isNotQuickOnceAnAttemptOutlastedThePatienceOrGotNoAnswer() {
        // Given
        attempt(DELIVERED);

        // When
        lane.outlastedPatience();

        // Then
        assertThat(lane.isQuick()).isFalse();

        // When
        attempt(DELIVERED);
        attempt(HUNG);

        // Then
        assertThat(lane.isQuick()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void restsAsLongAsTheReceiverAsksAndThenTriesOneFirst(int status) {
        // Given a lane with some room
        attempts(DELIVERED, 10);

        // When
        attempt(asking(status, Duration.ofSeconds(60)));

        // Then
        Instant over = NOW.plusSeconds(60);
        assertThat(lane.room(Origin.NEW, over.minusMillis(1))).isZero();
        assertThat(lane.room(Origin.CLAIMED, over.minusMillis(1))).isZero();
        assertThat(lane.isQuick()).isFalse();
        assertThat(lane.room(Origin.CLAIMED, over)).isEqualTo(1);

        // When
        lane.enter(Origin.CLAIMED, over);

        // Then
        assertThat(lane.room(Origin.CLAIMED, over)).isZero();
        assertThat(lane.room(Origin.NEW, over)).isZero();

        // When
        lane.leave(Origin.CLAIMED, DELIVERED, Duration.ofMillis(20), over);

        // Then
        assertThat(lane.room(Origin.NEW, over)).isGreaterThan(1);
        assertThat(lane.isQuick()).isTrue();
    }

    @Test
    void goesOnRestingWhateverComesOfWhatWasUnderWay() {
        // Given
        lane.enter(Origin.NEW, NOW);
        lane.enter(Origin.NEW, NOW);
        lane.leave(Origin.NEW, asking(429, Duration.ofSeconds(60)), Duration.ofMillis(20), NOW);

        // When
        lane.leave(Origin.NEW, DELIVERED, Duration.ofMillis(20), NOW);
        attempts(HUNG, 5);
        attempt(asking(429, Duration.ofSeconds(1)));

        // Then
        assertThat(lane.room(Origin.NEW, NOW.plusSeconds(59))).isZero();
        assertThat(lane.room(Origin.NEW, NOW.plusSeconds(60))).isEqualTo(1);
    }

    @Test
    void restsNoLongerThanAnOperatorAllows() {
        // When
        attempt(asking(429, Duration.ofDays(30)));

        // Then
        assertThat(lane.room(Origin.NEW, NOW.plus(Duration.ofMinutes(10)))).isEqualTo(1);
    }

    private static Outcome asking(int status, Duration pause) {
        return new Outcome.Refused(status, "", "", pause);
    }

    private void attempts(Outcome outcome, int times) {
        for (int i = 0; i < times; i++) {
            attempt(outcome);
        }
    }

    private void attempt(Outcome outcome) {
        lane.enter(Origin.NEW, NOW);
        lane.leave(Origin.NEW, outcome, Duration.ofMillis(20), NOW);
    }

    private void enter(Origin origin, int times) {
        for (int i = 0; i < times; i++) {
            lane.enter(origin, NOW);
        }
    }
}
