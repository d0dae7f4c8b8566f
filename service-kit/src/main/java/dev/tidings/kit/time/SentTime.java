package dev.tidings.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date-time as clients send it, of the years 0000 to 9999: RFC 3339, and the forms it takes on
 * the way through typed clients, logs and query strings. It may be without seconds or without a
 * zone (UTC), have a space for the {@code T} or for the {@code +}, an offset without a colon or
 * minutes, {@code UTC} or {@code GMT}, a space before its zone and the zone's name after it. A leap
 * second is the second that follows, and {@code 24:00} the day that does.
 *
 * @param text the same in strict RFC 3339, with the offset and the digits of the sender, of which
 *     nine after the second count
 */
public record SentTime(String text, Instant instant) {

    private static final int MOST_FRACTION_DIGITS = 9;
    private static final String LEAP_SECOND = "60";
    private static final String END_OF_DAY = "24:00";

    private static final Pattern FORM =
            Pattern.compile(
                    """
                    (?<date>\\d{4}-\\d{2}-\\d{2})(?:[Tt]|\\h{1,8})(?<minute>\\d{2}:\\d{2})\
                    (?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,64}))?)?\\h{0,8}\
                    (?:(?<utc>[Zz]|UTC|GMT)|(?<sign>[+\\- ])(?<hours>\\d{2})(?::?(?<minutes>\\d{2}))?)?\
                    (?:\\h?\\[[^\\]]{1,64}\\]|\\h[A-Z]{1,5})?\
                    """);

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Reads a date-time; empty when it cannot be read as one. */
    public static Optional<SentTime> read(String sent) {
        Matcher form = FORM.matcher(sent.strip());
        return form.matches() ? read(form.toMatchResult()) : Optional.empty();
    }

    /**
     * The instant of a date-time, of a day (its beginning in UTC), or of a number since 1970: of
     * seconds, or of milli-, micro- or nanoseconds where seconds would lead far beyond our time.
     */
    public static Optional<Instant> instantOfAny(String sent) {
        String text = sent.strip();
        if (DATE.matcher(text).matches()) {
            return instantOfAny(text + "T00:00Z");
        }
        return read(text).map(SentTime::instant).or(() -> EpochTime.read(text));
    }

    private static Optional<SentTime> read(MatchResult form) {
        try {
            return Optional.of(of(form));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static SentTime of(MatchResult form) {
        boolean leaps = LEAP_SECOND.equals(form.group("second"));
        boolean endsDay = END_OF_DAY.equals(form.group("minute")) && isZero(form);
        String text =
                form.group("date")
                        + "T"
                        + (endsDay ? "00:00" : form.group("minute"))
                        + (leaps ? ":59" : second(form.group("second")))
                        + fraction(form.group("fraction"))
                        + offset(form);
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (!leaps && !endsDay) {
            return new SentTime(text, time.toInstant());
        }
        OffsetDateTime next = leaps ? time.plusSeconds(1) : time.plusDays(1);
        return new SentTime(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(next), next.toInstant());
    }

    private static boolean isZero(MatchResult form) {
        return Objects.requireNonNullElse(form.group("second"), "00").equals("00")
                && Objects.requireNonNullElse(form.group("fraction"), "0").matches("0+");
    }

    private static String second(@Nullable String digits) {
        return ":" + Objects.requireNonNullElse(digits, "00");
    }

    private static String fraction(@Nullable String digits) {
        return digits == null
                ? ""
                : "." + digits.substring(0, Math.min(digits.length(), MOST_FRACTION_DIGITS));
    }

    private static String offset(MatchResult form) {
        String sign = form.group("sign");
        return sign == null
                ? "Z"
                : (sign.equals("-") ? "-" : "+")
                        + form.group("hours")
                        + ":"
                        + Objects.requireNonNullElse(form.group("minutes"), "00");
    }
}
