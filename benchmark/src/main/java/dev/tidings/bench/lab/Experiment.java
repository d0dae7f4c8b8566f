package dev.tidings.bench.lab;

import dev.tidings.bench.account.LoggedAttempts;
import dev.tidings.bench.account.TrialResult;
import dev.tidings.bench.lab.Trial.Standing;
import dev.tidings.bench.wire.Micros;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Trials side by side, from the first request to the last attempt in the log. It ends when all that
 * was promised has arrived, or when nothing has for a long while; what is missing then is lost.
 */
final class Experiment {

    /** An attempt is logged under the time of its end, which never lies before its event's. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final List<Trial> toStart;
    private final List<Trial> all;
    private final Instruments instruments;
    private final Meter meter;

    /**
     * An experiment.
     *
     * @param started those that are under way already
     */
    Experiment(List<Trial> toStart, List<Trial> started, Instruments instruments, Meter meter) {
        this.toStart = toStart;
        this.all = Stream.concat(toStart.stream(), started.stream()).toList();
        this.instruments = instruments;
        this.meter = meter;
    }

    /** Runs to the end, and reckons up. */
    List<TrialResult> run(Patience patience) {
        long loggedBefore = logged();
        toStart.forEach(trial -> trial.start(instruments.agents()));
        List<Standing> before = standings();
        List<Standing> after = awaitArrivals(patience);
        awaitLog(loggedBefore + arrived(after) - arrived(before), patience);
        meter.stop(taken(standings()) - taken(before));
        return results(patience);
    }

    private List<Standing> awaitArrivals(Patience patience) {
        Waiting waiting = new Waiting(patience.forArrivals());
        List<Standing> standings;
        do {
            Pause.untilNextLook();
            all.forEach(trial -> trial.renewToken(instruments.agents()));
            standings = standings();
            meter.look(taken(standings));
            instruments.progress().now(ProgressLine.of(meter.seconds(), standings));
        } while (!standings.stream().allMatch(Standing::isComplete)
                && waiting.goesOn(moved(standings)));
        return standings;
    }

    /** By number, which is cheap to ask; a look at the ids comes when the costs are counted. */
    private void awaitLog(long attempts, Patience patience) {
        Waiting waiting = new Waiting(patience.forTheLog());
        for (long logged = logged();
                logged < attempts && waiting.goesOn(logged);
                logged = logged()) {
            instruments.progress().now("%,d attempts to be logged".formatted(attempts - logged));
            Pause.untilNextLook();
        }
    }

    private List<TrialResult> results(Patience patience) {
        Waiting waiting = new Waiting(patience.forTheLog());
        List<TrialResult> results = reckon();
        for (long open = notLogged(results);
                open > 0 && waiting.goesOn(open);
                open = notLogged(results)) {
            Pause.untilNextLook();
            results = reckon();
        }
        return results;
    }

    private List<TrialResult> reckon() {
        LoggedAttempts log = new LoggedAttempts();
        List<UUID> ids = stores().map(Store::id).toList();
        instruments.log().attempts(ids, start().minus(MARGIN), log::add);
        return all.stream().map(trial -> trial.result(instruments.agents(), log)).toList();
    }

    private Instant start() {
        long earliest =
                standings().stream().mapToLong(it -> it.sent().startedAt()).min().orElseThrow();
        return Micros.instant(earliest);
    }

    private long logged() {
        return stores().mapToLong(store -> store.api().logged()).sum();
    }

    private Stream<Store> stores() {
        return all.stream().map(trial -> trial.load().webhooks().store()).distinct();
    }

    private List<Standing> standings() {
        return all.stream().map(trial -> trial.standing(instruments.agents())).toList();
    }

    private static long notLogged(List<TrialResult> results) {
        return results.stream().mapToLong(result -> result.counts().notLogged()).sum();
    }

    private static int taken(List<Standing> standings) {
        return standings.stream().mapToInt(it -> it.received().taken()).sum();
    }

    private static int arrived(List<Standing> standings) {
        return standings.stream().mapToInt(it -> it.received().arrived()).sum();
    }

    /** Anything that changes as long as something happens. */
    private static long moved(List<Standing> standings) {
        return standings.stream()
                .mapToLong(it -> (long) it.sent().sent() + it.received().arrived())
                .sum();
    }
}
