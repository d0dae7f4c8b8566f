package dev.tidings.job.transport.network;

import dev.tidings.kit.time.HttpDate;
import dev.tidings.kit.time.SentTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Retry-After} header (RFC 9110, 10.2.3): seconds or a date, of HTTP in any of its forms
 * or of RFC 3339. However far away that is, it is not ignored; who waits has a limit of its own.
 */
public final class RetryAfter {

    /** As long as any wait could be of use; also what is read of a number that has no end. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final Pattern SECONDS = Pattern.compile("\\+?(?<whole>\\d+)(?<part>\\.\\d*)?");
    private static final Pattern ZEROS_BEFORE = Pattern.compile("^0+(?=.)");
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** How long to wait, a year at most; {@code null} when the header is absent or says nothing. */
    public static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        return seconds(value).or(() -> until(value, now)).orElse(null);
    }

    /** A part of a second is one more, so that nobody comes early. */
    private static Optional<Duration> seconds(String value) {
        Matcher number = SECONDS.matcher(value);
        if (!number.matches()) {
            return Optional.empty();
        }
        String whole = ZEROS_BEFORE.matcher(number.group("whole")).replaceFirst("");
        if (whole.length() > MOST_DIGITS) {
            return Optional.of(LONGEST);
        }
        String part = number.group("part");
        boolean isMore = part != null && !part.matches("\\.0*");
        return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(whole) + (isMore ? 1 : 0))));
    }

    private static Optional<Duration> until(String value, Instant now) {
        return HttpDate.read(value, now)
                .or(() -> SentTime.read(value).map(SentTime::instant))
                .map(time ->
                        time.isAfter(now) ? bounded(Duration.between(now, time)) : Duration.ZERO);
    }

    private static Duration bounded(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
