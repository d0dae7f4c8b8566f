package dev.tidings.job.delivery;

import dev.tidings.job.transport.Outcome;
import java.time.Duration;
import java.time.Instant;

/**
 * How much one integration may have under way, learnt from what its receiver does.
 *
 * <p>A lane starts narrow. Each delivery that is taken widens it by one; each attempt that gets no
 * answer halves it. After some of those in a row it rests, and then tries with a single attempt; so
 * it does when the receiver says for how long it wants none. New deliveries and claimed ones each
 * leave a quarter of the lane to the other. It is quick while its receiver answers within the
 * patience of a batch. Not thread-safe.
 */
final class Lane {

    private final DeliveryConfig.Lanes bounds;
    private final Duration patience;
    private int width;
    private int newcomers;
    private int claimed;
    private int faultsInARow;
    private boolean answered;
    private boolean quick;

    /** Whether the receiver has asked for a rest and was not tried since. */
    private boolean asked;

    private Instant restsUntil = Instant.MIN;
    private Instant lastUsed = Instant.MIN;

    Lane(DeliveryConfig.Lanes bounds, Duration patience) {
        this.bounds = bounds;
        this.patience = patience;
        this.width = Math.min(bounds.untried(), bounds.perIntegration());
    }

    /** How many attempts of this origin may be begun now. */
    int room(Origin origin, Instant now) {
        if (now.isBefore(restsUntil)) {
            return 0;
        }
        int wide = asked ? 1 : width;
        int share = Math.max(1, wide - wide / 4);
        int ofOrigin = origin == Origin.NEW ? newcomers : claimed;
        return Math.max(0, Math.min(wide - newcomers - claimed, share - ofOrigin));
    }

    void enter(Origin origin, Instant now) {
        count(origin, 1);
        lastUsed = now;
    }

    void leave(Origin origin, Outcome outcome, Duration took, Instant now) {
        count(origin, -1);
        switch (outcome) {
            case Outcome.Delivered delivered -> {
                answered(took, now);
                width = Math.min(bounds.perIntegration(), width + 1);
            }
            case Outcome.Refused refused -> refused(refused, took, now);
            case Outcome.Rejected rejected -> answered(took, now);
            case Outcome.Impossible impossible -> {}
            case Outcome.Unreachable unreachable -> fault(now);
        }
    }

    /** Whether the receiver's last word was an answer, of whatever status. */
    boolean hasAnswered() {
        return answered;
    }

    boolean isIdleSince(Instant then) {
        return newcomers + claimed == 0 && lastUsed.isBefore(then) && restsUntil.isBefore(then);
    }

    /** Whether an attempt can be expected to end while its batch waits. */
    boolean isQuick() {
        return quick;
    }

    /** An attempt did not end while its batch waited. */
    void outlastedPatience() {
        quick = false;
    }

    private void answered(Duration took, Instant now) {
        answered = true;
        quick = took.compareTo(patience) <= 0 && !now.isBefore(restsUntil);
        faultsInARow = 0;
        asked &= now.isBefore(restsUntil);
    }

    /** What it asks for is for all that goes to it, not for this attempt alone. */
    private void refused(Outcome.Refused refused, Duration took, Instant now) {
        Duration wanted = refused.retryAfter();
        if (wanted != null && wanted.isPositive()) {
            asked = true;
            rest(now, shorter(wanted, bounds.longestRetryAfter()));
        }
        answered(took, now);
    }

    private void rest(Instant now, Duration time) {
        Instant until = now.plus(time);
        restsUntil = until.isAfter(restsUntil) ? until : restsUntil;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? other : one;
    }

    private void fault(Instant now) {
        answered = false;
        quick = false;
        width = Math.max(1, width / 2);
        faultsInARow++;
        int over = faultsInARow - bounds.faultsBeforeRest();
        if (over >= 0) {
            rest(now, rest(over));
        }
    }

    private Duration rest(int over) {
        Duration doubled = bounds.rest().multipliedBy(1L << Math.min(over, 20));
        return shorter(doubled, bounds.longestRest());
    }

    private void count(Origin origin, int change) {
        if (origin == Origin.NEW) {
            newcomers += change;
        } else {
            claimed += change;
        }
    }
}
