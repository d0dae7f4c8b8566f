package dev.tidings.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of HTTP (RFC 9110, 5.6.7) in each of its three forms: that of mail, that of RFC 850 and
 * that of {@code asctime}. Which day of the week it says it is, is not looked at.
 */
public final class HttpDate {

    /** {@code Sun, 06 Nov 1994 08:49:37 GMT}, {@code Sunday, 06-Nov-94 08:49:37 GMT}. */
    private static final Pattern OF_MAIL_OR_RFC_850 =
            Pattern.compile(
                    """
                    (?:\\w{3,9},?\\h*)?(?<day>\\d{1,2})[\\h-](?<month>\\w{3})[\\h-](?<year>\\d{4}|\\d{2})\
                    \\h+(?<time>\\d{2}:\\d{2}(?::\\d{2})?)(?:\\h+(?:GMT|UTC?|Z|[+-]00:?00))?\
                    """,
                    Pattern.CASE_INSENSITIVE);

    /** {@code Sun Nov 6 08:49:37 1994}. */
    private static final Pattern OF_ASCTIME =
            Pattern.compile(
                    """
                    \\w{3,9},?\\h+(?<month>\\w{3})\\h+(?<day>\\d{1,2})\\h+(?<time>\\d{2}:\\d{2}:\\d{2})\
                    (?:\\h+(?:GMT|UTC))?\\h+(?<year>\\d{4})\
                    """,
                    Pattern.CASE_INSENSITIVE);

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final int CENTURY = 100;
    private static final int FAR_AHEAD = 50;

    private HttpDate() {}

    /**
     * Reads a date; empty when it is none.
     *
     * @param now tells the century of a year of two digits: no date is over fifty years ahead
     */
    public static Optional<Instant> read(String text, Instant now) {
        for (Pattern form : List.of(OF_MAIL_OR_RFC_850, OF_ASCTIME)) {
            Matcher date = form.matcher(text.strip());
            if (date.matches()) {
                return instant(date, now);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(Matcher date, Instant now) {
        int month = MONTHS.indexOf(date.group("month").toLowerCase(Locale.ROOT)) + 1;
        try {
            return Optional.of(
                    LocalDate.of(
                                    year(date.group("year"), now),
                                    month,
                                    Integer.parseInt(date.group("day")))
                            .atTime(LocalTime.parse(date.group("time")))
                            .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String digits, Instant now) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        int thisYear = now.atOffset(ZoneOffset.UTC).getYear();
        int inThisCentury = thisYear - thisYear % CENTURY + year;
        return inThisCentury > thisYear + FAR_AHEAD ? inThisCentury - CENTURY : inThisCentury;
    }
}
