package dev.tidings.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.job.transport.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Outcome SERVER_ERROR = new Outcome.Refused(500, "", "", null);

    private final RetrySchedule schedule =
            new RetrySchedule(
                    List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)),
                    0.2,
                    Duration.ofHours(24));

    @Test
    void endsAfterDelivery() {
        assertThat(schedule.after(1, new Outcome.Delivered(204, ""), NOW, 0.5))
                .isEqualTo(new Verdict.Done());
    }

    @Test
    void retriesAfterServerError() {
        assertThat(schedule.after(1, SERVER_ERROR, NOW, 0)).isEqualTo(retryAfter("PT5S"));
        assertThat(schedule.after(2, SERVER_ERROR, NOW, 0)).isEqualTo(retryAfter("PT30S"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 401, 404, 429, 503})
    void retriesWhateverWasRefused(int status) {
        assertThat(schedule.after(1, new Outcome.Refused(status, "", "", null), NOW, 0))
                .isEqualTo(retryAfter("PT5S"));
    }

    @Test
    void retriesWhenNobodyAnswered() {
        Outcome hung = new Outcome.Unreachable(Outcome.Reason.TIMEOUT, "Timeout");

        assertThat(schedule.after(1, hung, NOW, 0)).isEqualTo(retryAfter("PT5S"));
    }

    @Test
    void givesUpWhenTheScheduleIsExhausted() {
        assertThat(schedule.after(3, SERVER_ERROR, NOW, 0))
                .isEqualTo(new Verdict.GiveUp("Gave up after 3 attempts"));
    }

    @Test
    void givesUpAtOnceWhenTheReceiverSaysThatNothingWillSucceed() {
        Outcome gone = new Outcome.Rejected(410, "", "Not 2xx", "The receiver answered 410 Gone");

        assertThat(schedule.after(1, gone, NOW, 0))
                .isEqualTo(new Verdict.GiveUp("The receiver answered 410 Gone"));
    }

    @Test
    void givesUpAtOnceOnWhatCannotSucceed() {
        assertThat(schedule.after(1, new Outcome.Impossible("no such transport"), NOW, 0))
                .isEqualTo(new Verdict.GiveUp("no such transport"));
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        assertThat(schedule.after(1, askingFor("PT2M"), NOW, 0)).isEqualTo(retryAfter("PT2M"));
    }

    @Test
    void neverComesSoonerThanPlannedBecauseTheReceiverAsks() {
        assertThat(schedule.after(2, askingFor("PT1S"), NOW, 0)).isEqualTo(retryAfter("PT30S"));
    }

    @Test
    void boundsWhatAReceiverMayAskFor() {
        assertThat(schedule.after(1, askingFor("P30D"), NOW, 0)).isEqualTo(retryAfter("PT24H"));
    }

    @Test
    void addsJitterAndNeverTakesAway() {
        assertThat(schedule.after(1, SERVER_ERROR, NOW, 1)).isEqualTo(retryAfter("PT6S"));
        assertThat(schedule.after(1, SERVER_ERROR, NOW, 0.5)).isEqualTo(retryAfter("PT5.5S"));
    }

    @Test
    void refusesAJitterThatIsNoShare() {
        assertThatThrownBy(() -> new RetrySchedule(List.of(), 1.5, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
    }

    private static Outcome askingFor(String delay) {
        return new Outcome.Refused(503, "", "", Duration.parse(delay));
    }

    private static Verdict retryAfter(String delay) {
        return new Verdict.RetryAt(NOW.plus(Duration.parse(delay)));
    }
}
