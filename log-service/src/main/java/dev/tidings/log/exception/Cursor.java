package dev.tidings.log.exception;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins, as a date-time that leads to the same page when a client cuts it to
 * milliseconds.
 *
 * <p>It is the time of the last log of the page before, where the next log is of another
 * millisecond. Where they share one, that would be lost: then it is a time from 2200 on, which
 * names the last log by its id, a millisecond each. No list ever gives such a time another meaning.
 */
record Cursor(Instant time) {

    /** Before every log. */
    static final Cursor TOP = new Cursor(Position.TOP.time());

    private static final long NANOS_A_MILLISECOND = 1_000_000;

    /** Sixty-two years of ids, within what a client may keep as nanoseconds since 1970. */
    private static final Instant FIRST_ID = Instant.parse("2200-01-01T00:00:00Z");

    private static final Instant NO_ID = Instant.parse("2262-01-01T00:00:00Z");

    /**
     * Behind a log.
     *
     * @param following the next of the list, if it is known
     */
    static Cursor behind(ExceptionLog last, Optional<ExceptionLog> following) {
        Cursor byTime = new Cursor(last.position().time());
        boolean isLost =
                following
                        .map(next -> sameMillisecond(last.position(), next.position()))
                        .orElse(true);
        return isLost || !byTime.time().isBefore(FIRST_ID)
                ? new Cursor(FIRST_ID.plusMillis(last.id()))
                : byTime;
    }

    /** What the page comes after; where a log is named and known, after that one instead. */
    Position position() {
        return Position.at(time);
    }

    /** The id of the log that the page comes after. */
    @Nullable Long log() {
        boolean isId =
                !time.isBefore(FIRST_ID)
                        && time.isBefore(NO_ID)
                        && time.getNano() % NANOS_A_MILLISECOND == 0;
        return isId ? (Long) Duration.between(FIRST_ID, time).toMillis() : null;
    }

    private static boolean sameMillisecond(Position one, Position other) {
        return Math.floorDiv(one.nanos(), NANOS_A_MILLISECOND)
                == Math.floorDiv(other.nanos(), NANOS_A_MILLISECOND);
    }
}
