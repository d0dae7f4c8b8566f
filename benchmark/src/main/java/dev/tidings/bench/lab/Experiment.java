package dev.tidings.bench.lab;

import dev.tidings.bench.account.LoggedAttempts;
import dev.tidings.bench.account.TrialResult;
import dev.tidings.bench.lab.Trial.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Trials side by side, from the first request to the last attempt in the log. It ends when all that
 * was promised has arrived, or when nothing has for a long while; what is missing then is lost.
 */
final class Experiment {

    private static final Duration A_LOOK = Duration.ofSeconds(1);

    /** Clocks differ by nothing on one machine, but log entries carry another one's rounding. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final List<Trial> trials;
    private final Instruments instruments;
    private final Meter meter;
    private final Instant startedAt = Instant.now();

    Experiment(List<Trial> trials, Instruments instruments, Meter meter) {
        this.trials = trials;
        this.instruments = instruments;
        this.meter = meter;
    }

    /** Runs to the end, and reckons up. */
    List<TrialResult> run(Patience patience) {
        long loggedBefore = instruments.api().logged();
        trials.forEach(this::start);
        int attempts = awaitArrivals(patience);
        awaitLog(loggedBefore + attempts, patience);
        meter.stop(taken(standings()));
        return results();
    }

    private void start(Trial trial) {
        instruments.agents().send(trial.plan(instruments.api()), instruments.api().token());
    }

    /** Attempts that arrived, taken or not. */
    private int awaitArrivals(Patience patience) {
        Waiting waiting = new Waiting(patience.forArrivals());
        List<Standing> standings;
        do {
            pause();
            instruments.agents().renew(instruments.api().token());
            standings = standings();
            meter.look(taken(standings));
            instruments.progress().now(ProgressLine.of(meter.seconds(), standings));
        } while (!standings.stream().allMatch(Standing::isComplete)
                && waiting.goesOn(moved(standings)));
        return standings.stream().mapToInt(it -> it.received().arrived()).sum();
    }

    private void awaitLog(long attempts, Patience patience) {
        Waiting waiting = new Waiting(patience.forTheLog());
        for (long logged = instruments.api().logged();
                logged < attempts && waiting.goesOn(logged);
                logged = instruments.api().logged()) {
            instruments.progress().now("%,d attempts to be logged".formatted(attempts - logged));
            pause();
        }
    }

    private List<TrialResult> results() {
        LoggedAttempts log = new LoggedAttempts();
        instruments.log().attempts(instruments.store(), startedAt.minus(MARGIN), log::add);
        return trials.stream().map(trial -> trial.result(instruments.agents(), log)).toList();
    }

    private List<Standing> standings() {
        return trials.stream().map(trial -> trial.standing(instruments.agents())).toList();
    }

    private static int taken(List<Standing> standings) {
        return standings.stream().mapToInt(it -> it.received().taken()).sum();
    }

    /** Anything that changes as long as something happens. */
    private static long moved(List<Standing> standings) {
        return standings.stream()
                .mapToLong(it -> (long) it.sent().sent() + it.received().arrived())
                .sum();
    }

    private static void pause() {
        try {
            Thread.sleep(A_LOOK);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
