package dev.tidings.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
        "2026-01-02t03:04:05z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04Z, 2026-01-02T03:04:00Z",
        "2026-01-02T03:04:05, 2026-01-02T03:04:05Z",
        "2026-01-02 03:04:05, 2026-01-02T03:04:05Z",
        "' 2026-01-02  03:04:05 ', 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05+0000, 2026-01-02T03:04:05+00:00",
        "2026-01-02T03:04:05-0400, 2026-01-02T03:04:05-04:00",
        "2026-01-02T03:04:05+02, 2026-01-02T03:04:05+02:00",
        "2026-01-02T03:04:05 02:00, 2026-01-02T03:04:05+02:00",
        "2026-01-02 03:04:05 +0200, 2026-01-02T03:04:05+02:00",
        "2026-01-02 03:04:05 UTC, 2026-01-02T03:04:05Z",
        "2026-01-02 03:04:05 GMT, 2026-01-02T03:04:05Z",
        "2026-01-02 03:04:05.5 +0100 CET, 2026-01-02T03:04:05.5+01:00",
        "2026-01-02 03:04:05.5 +0000 UTC, 2026-01-02T03:04:05.5+00:00",
        "2026-01-02T03:04:05+01:00[Europe/Amsterdam], 2026-01-02T03:04:05+01:00",
        "'2026-01-02T03:04:05,123Z', 2026-01-02T03:04:05.123Z",
        "2026-01-02T03:04:05.1234567899Z, 2026-01-02T03:04:05.123456789Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2016-12-31T23:59:60.5Z, 2017-01-01T00:00:00.5Z",
        "2017-01-01T00:59:60+01:00, 2017-01-01T01:00:00+01:00",
        "2026-01-01T24:00:00Z, 2026-01-02T00:00:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999-18:00, 9999-12-31T23:59:59.999999999-18:00"
    })
    void readsTheFormsThatClientsSend(String sent, String text) {
        assertThat(SentTime.read(sent)).map(SentTime::text).contains(text);
        assertThat(SentTime.instantOfAny(sent))
                .isEqualTo(SentTime.read(sent).map(SentTime::instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "2026-02-30T00:00:00Z",
                "2026-01-02T25:00:00Z",
                "2026-01-02T24:00:01Z",
                "2026-01-02T03:04:61Z",
                "2026-01-02T03:04:05+19:00",
                "2026-01-02T03:04.5Z",
                "+999999999-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "12026-01-02T03:04:05Z",
                "2026-1-2T3:4:5Z"
            })
    void readsNothingIntoWhatIsNoTime(String sent) {
        assertThat(SentTime.read(sent)).isEmpty();
        assertThat(SentTime.instantOfAny(sent)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02, 2026-01-02T00:00:00Z",
        "1767323045, 2026-01-02T03:04:05Z",
        "1767323045.25, 2026-01-02T03:04:05.250Z",
        "1767323045000, 2026-01-02T03:04:05Z",
        "1767323045123.5, 2026-01-02T03:04:05.123500Z",
        "1.767323045e9, 2026-01-02T03:04:05Z",
        "1767323045123456, 2026-01-02T03:04:05.123456Z",
        "1767323045123456789, 2026-01-02T03:04:05.123456789Z",
        "-1, 1969-12-31T23:59:59Z",
        "-0.5, 1969-12-31T23:59:59.500Z"
    })
    void readsDaysAndNumbersWhereTheyAreAsked(String sent, Instant time) {
        assertThat(SentTime.read(sent)).isEmpty();
        assertThat(SentTime.instantOfAny(sent)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0",
                "1e400",
                "1e99",
                "1e99999999999",
                "999999999999999999999",
                "2026-13-01"
            })
    void readsNoTimeFromANumberThatCouldBeNone(String sent) {
        assertThat(SentTime.instantOfAny(sent)).isEqualTo(Optional.empty());
    }
}
