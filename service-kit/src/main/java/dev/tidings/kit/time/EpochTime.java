package dev.tidings.kit.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time as a number since 1970. Its size tells its unit: as seconds, what is a count of
 * milliseconds would be thousands of years away.
 */
final class EpochTime {

    /** No more digits than a time could have, an exponent as some write large numbers. */
    private static final Pattern NUMBER =
            Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,2})?");

    /** Seconds of the year 5138, milliseconds of 1973. */
    private static final BigDecimal MOST_SECONDS = BigDecimal.TEN.pow(11);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final int NANOSECONDS = 9;

    private EpochTime() {}

    /** Reads a number; zero is how some say that there is no time. */
    static Optional<Instant> read(String text) {
        return NUMBER.matcher(text).matches() ? of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<Instant> of(BigDecimal number) {
        BigDecimal seconds = number;
        for (int unit = 0; unit < 3 && seconds.abs().compareTo(MOST_SECONDS) >= 0; unit++) {
            seconds = seconds.divide(THOUSAND);
        }
        return seconds.signum() == 0 || seconds.abs().compareTo(MOST_SECONDS) >= 0
                ? Optional.empty()
                : Optional.of(instant(seconds.setScale(NANOSECONDS, RoundingMode.FLOOR)));
    }

    private static Instant instant(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(NANOSECONDS).longValueExact());
    }
}
