package dev.tidings.job.delivery;

import java.time.Instant;

/** How a job stands after an attempt, or without one. */
sealed interface Settlement {

    Job job();

    /** Over: delivered, or failed for this reason. */
    record Finished(Job job, boolean delivered, String reason) implements Settlement {}

    /** Waiting for its next attempt. */
    record Postponed(Job job, Instant due) implements Settlement {}

    static Settlement of(Job job, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Done done -> new Finished(job, true, "");
            case Verdict.RetryAt retry -> new Postponed(job, retry.due());
            case Verdict.GiveUp over -> new Finished(job, false, over.reason());
        };
    }
}
