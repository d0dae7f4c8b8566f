package dev.tidings.job.transport.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2015-10-21T07:28:00Z");

    @Test
    void readsSeconds() {
        assertThat(RetryAfter.parse(" 120 ", NOW)).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "000000000000120, PT2M",
        "1.0, PT1S",
        "1.5, PT2S",
        "99999999, PT8760H",
        "99999999999, PT8760H",
        "9999999999999999999999999999999999, PT8760H"
    })
    void readsAnyNumberOfSecondsUpToAYear(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wed, 21 Oct 2015 07:30:00 GMT",
                "Wednesday, 21-Oct-15 07:30:00 GMT",
                "Wed Oct 21 07:30:00 2015",
                "Fri, 21 Oct 2015 07:30:00 GMT",
                "2015-10-21T07:30:00Z",
                "2015-10-21T09:30:00+0200"
            })
    void readsADateInAnyForm(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void waitsForNoDateLongerThanAYear() {
        assertThat(RetryAfter.parse("Fri, 31 Dec 9999 23:59:59 GMT", NOW))
                .isEqualTo(Duration.ofDays(365));
    }

    @Test
    void takesADateThatIsOverAsNow() {
        assertThat(RetryAfter.parse("Wed, 21 Oct 2015 07:00:00 GMT", NOW)).isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "1e3", "Wed, 31 Feb 2015 07:30:00 GMT"})
    void ignoresWhatItCannotRead(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }
}
