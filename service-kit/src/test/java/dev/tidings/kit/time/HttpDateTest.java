package dev.tidings.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sun, 06 Nov 1994 08:49:37 GMT    | 1994-11-06T08:49:37Z
                    Sunday, 06-Nov-94 08:49:37 GMT   | 1994-11-06T08:49:37Z
                    Sun Nov  6 08:49:37 1994         | 1994-11-06T08:49:37Z
                    Mon, 6 Nov 1994 08:49:37 GMT     | 1994-11-06T08:49:37Z
                    06 Nov 1994 08:49 +0000          | 1994-11-06T08:49:00Z
                    sun, 06 nov 1994 08:49:37 utc    | 1994-11-06T08:49:37Z
                    Sun, 06-Nov-1994 08:49:37 GMT    | 1994-11-06T08:49:37Z
                    Monday, 30-Nov-76 00:00:00 GMT   | 2076-11-30T00:00:00Z
                    Monday, 30-Nov-77 00:00:00 GMT   | 1977-11-30T00:00:00Z
                    """)
    void readsEachFormWhateverTheDayOfTheWeek(String date, Instant time) {
        assertThat(HttpDate.read(date, NOW)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "Sun, 31 Feb 1994 08:49:37 GMT",
                "Sun, 06 Foo 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 25:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 PST"
            })
    void readsNothingIntoWhatIsNoDate(String date) {
        assertThat(HttpDate.read(date, NOW)).isEmpty();
    }
}
