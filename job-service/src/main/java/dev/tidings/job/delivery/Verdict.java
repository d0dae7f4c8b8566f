package dev.tidings.job.delivery;

import java.time.Instant;

/** What an attempt means for its job. */
sealed interface Verdict {

    /** Delivered; the job is over. */
    record Done() implements Verdict {}

    /** Not delivered yet; the next attempt is due then. */
    record RetryAt(Instant due) implements Verdict {}

    /** Not delivered, and no attempt will follow. */
    record GiveUp(String reason) implements Verdict {}
}
