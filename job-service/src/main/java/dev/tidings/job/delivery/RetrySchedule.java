package dev.tidings.job.delivery;

import dev.tidings.job.transport.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When to try again. Pure: outcome, attempt, time and jitter in, a verdict out.
 *
 * @param delays before the second attempt, the third …; one attempt more than delays is made
 * @param maxJitter the share of a delay that is added at most; jitter only ever adds
 * @param maxRetryAfter how far a receiver's {@code Retry-After} may put an attempt off
 */
record RetrySchedule(List<Duration> delays, double maxJitter, Duration maxRetryAfter) {

    RetrySchedule {
        delays = List.copyOf(delays);
        if (maxJitter < 0 || maxJitter > 1) {
            throw new IllegalArgumentException("jitter is a share from 0 to 1, not " + maxJitter);
        }
    }

    /**
     * Decides.
     *
     * @param attempt the one that was just made, from 1
     * @param jitter a random number from 0 to 1
     */
    Verdict after(int attempt, Outcome outcome, Instant now, double jitter) {
        return switch (outcome) {
            case Outcome.Delivered delivered -> new Verdict.Done();
            case Outcome.Impossible impossible -> new Verdict.GiveUp(impossible.errorDetail());
            case Outcome.Rejected rejected -> new Verdict.GiveUp(rejected.reason());
            case Outcome.Unreachable unreachable -> next(attempt, Duration.ZERO, now, jitter);
            case Outcome.Refused refused -> next(attempt, asked(refused), now, jitter);
        };
    }

    private static Duration asked(Outcome.Refused refused) {
        Duration asked = refused.retryAfter();
        return asked == null ? Duration.ZERO : asked;
    }

    private Verdict next(int attempt, Duration asked, Instant now, double jitter) {
        if (attempt > delays.size()) {
            return new Verdict.GiveUp("Gave up after " + attempt + " attempts");
        }
        Duration bounded = asked.compareTo(maxRetryAfter) > 0 ? maxRetryAfter : asked;
        Duration planned = delays.get(attempt - 1);
        Duration base = planned.compareTo(bounded) > 0 ? planned : bounded;
        long added = Math.round(base.toMillis() * maxJitter * jitter);
        return new Verdict.RetryAt(now.plus(base).plusMillis(added));
    }
}
