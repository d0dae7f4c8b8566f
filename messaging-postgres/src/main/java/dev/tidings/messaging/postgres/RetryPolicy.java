package dev.tidings.messaging.postgres;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * Decides what becomes of a message whose handler has failed.
 *
 * <p>A failed batch does not tell which of its messages is the poison, so its messages come again
 * in ever smaller batches, each a tenth of the last, and only a message that failed alone is
 * parked.
 *
 * @param maxAttempts failures after which a message that failed alone is parked
 * @param delay wait after the first failure; doubles with each
 * @param maxDelay what the wait grows to
 */
record RetryPolicy(int maxAttempts, Duration delay, Duration maxDelay) {

    private static final int SHRINK = 10;
    private static final int DOUBLINGS = 20;

    /** What becomes of one message. */
    sealed interface Verdict {
        /** It comes again after a wait, in a batch of at most {@code batchLimit} messages. */
        record Again(Duration delay, int batchLimit) implements Verdict {}

        /** It goes to the dead-letter table. */
        record Parked() implements Verdict {}
    }

    RetryPolicy {
        Settings.positive("max-attempts", maxAttempts);
        Settings.positive("retry-delay", delay);
        Settings.positive("max-retry-delay", maxDelay);
    }

    static RetryPolicy from(Config config) {
        return new RetryPolicy(
                Settings.count(config, "max-attempts", 20),
                Settings.duration(config, "retry-delay", Duration.ofSeconds(1)),
                Settings.duration(config, "max-retry-delay", Duration.ofMinutes(1)));
    }

    /**
     * Decides after a failure.
     *
     * @param failures of this message, this one among them
     * @param batch how many messages failed together
     */
    Verdict after(int failures, int batch) {
        if (batch == 1 && failures >= maxAttempts) {
            return new Verdict.Parked();
        }
        return new Verdict.Again(waitAfter(failures), Math.max(1, batch / SHRINK));
    }

    private Duration waitAfter(int failures) {
        Duration grown = delay.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return grown.compareTo(maxDelay) < 0 ? grown : maxDelay;
    }
}
