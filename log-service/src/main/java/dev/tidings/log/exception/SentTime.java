package dev.tidings.log.exception;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date-time as clients send it: RFC 3339, and the forms it takes on the way through typed clients
 * and query strings: without seconds, without a zone (UTC), a space for the {@code T}, a space for
 * the {@code +}.
 *
 * @param text the same in strict RFC 3339, with the offset and the digits of the sender, of which
 *     nine after the second count
 */
public record SentTime(String text, Instant instant) {

    private static final int MOST_FRACTION_DIGITS = 9;

    private static final Pattern FORM =
            Pattern.compile(
                    """
                    (?<date>\\d{4}-\\d{2}-\\d{2})[Tt ](?<minute>\\d{2}:\\d{2})\
                    (?<second>:\\d{2})?(?:[.,](?<fraction>\\d{1,64}))?\
                    (?:(?<utc>[Zz])|(?<sign>[+\\- ])(?<hours>\\d{2})(?::?(?<minutes>\\d{2}))?)?\
                    """);

    /** Reads a date-time; empty when it cannot be read as one. */
    public static Optional<SentTime> read(String sent) {
        Matcher form = FORM.matcher(sent.strip());
        return form.matches() ? read(form.toMatchResult()) : Optional.empty();
    }

    private static Optional<SentTime> read(MatchResult form) {
        String text =
                form.group("date")
                        + "T"
                        + form.group("minute")
                        + Objects.requireNonNullElse(form.group("second"), ":00")
                        + fraction(form.group("fraction"))
                        + offset(form);
        try {
            return Optional.of(new SentTime(text, OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
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
