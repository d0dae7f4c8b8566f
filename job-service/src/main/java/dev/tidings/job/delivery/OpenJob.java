package dev.tidings.job.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job to be stored that is not over.
 *
 * @param dueAt when its next attempt may be made
 * @param leasedUntil how long nobody else may make it, since it is under way here; {@code null}
 *     when it is not
 */
record OpenJob(Job job, Instant dueAt, @Nullable Instant leasedUntil) {

    static OpenJob waiting(Job job, Instant due) {
        return new OpenJob(job, due, null);
    }

    static OpenJob underWay(Job job, Instant since, Instant until) {
        return new OpenJob(job, since, until);
    }
}
