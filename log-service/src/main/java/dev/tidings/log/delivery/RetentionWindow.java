package dev.tidings.log.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days (UTC) that may hold logs.
 *
 * @param oldest the first day that is still kept
 * @param newest the last day, inclusive
 */
record RetentionWindow(LocalDate oldest, LocalDate newest) {

    /**
     * The window of this moment: so many whole days back, and tomorrow for clocks that are fast.
     */
    static RetentionWindow at(Instant now, int retentionDays) {
        LocalDate today = day(now);
        return new RetentionWindow(today.minusDays(retentionDays), today.plusDays(1));
    }

    Instant start() {
        return oldest.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    boolean hasEnded(Instant createdAt) {
        return createdAt.isBefore(start());
    }

    /**
     * The time under which a log is kept. One that claims to be of a later day than the window has
     * gets the start of the last day: the same on every redelivery of that day.
     */
    Instant within(Instant createdAt) {
        return day(createdAt).isAfter(newest)
                ? newest.atStartOfDay().toInstant(ZoneOffset.UTC)
                : createdAt;
    }

    boolean contains(RetentionWindow other) {
        return !other.oldest.isBefore(oldest) && !other.newest.isAfter(newest);
    }

    RetentionWindow until(LocalDate day) {
        return new RetentionWindow(oldest, day);
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
