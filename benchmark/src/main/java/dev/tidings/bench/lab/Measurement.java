package dev.tidings.bench.lab;

import dev.tidings.bench.account.TrialResult;
import java.time.Instant;
import java.util.List;

/**
 * Loads that were tried side by side, what each came to, and what all of it cost.
 *
 * @param title such as {@code steady} or {@code 1,500/s}
 * @param secondsOfLoadBefore that went before it on this stack and made it warm
 */
public record Measurement(
        String title,
        Instant startedAt,
        double secondsOfLoadBefore,
        List<TrialResult> trials,
        Usage usage) {

    public Measurement {
        trials = List.copyOf(trials);
    }

    /** The load that is judged; the others are beside it. */
    public TrialResult main() {
        return trials.getFirst();
    }

    /** Whether every promise was kept. */
    public boolean kept() {
        return trials.stream().allMatch(trial -> trial.counts().kept());
    }
}
