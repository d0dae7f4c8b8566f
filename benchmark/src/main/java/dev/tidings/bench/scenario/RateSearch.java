package dev.tidings.bench.scenario;

import dev.tidings.bench.lab.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks for the highest rate that holds: up in large steps until one does not, then halving the gap
 * by short trials, then the whole time at what is left, and lower where that does not hold after
 * all. Bounded: it ends with what it has when all tries are used.
 */
final class RateSearch {

    /** Tries a rate for a time. */
    interface Try {
        Measurement at(double rate, Duration time);
    }

    private static final double STEP_UP = 1.5;
    private static final double CLOSE_ENOUGH = 1.08;
    private static final double STEP_DOWN = 0.92;
    private static final int MOST_SHORT = 14;
    private static final int MOST_WHOLE = 5;
    private static final double MOST_P99_MILLIS = 1_000;

    private final Try attempt;
    private final Duration shortly;
    private final Duration whole;
    private final List<String> steps = new ArrayList<>();

    /**
     * A search.
     *
     * @param shortly how long a rate is tried on the way
     * @param whole how long the result must hold
     */
    RateSearch(Try attempt, Duration shortly, Duration whole) {
        this.attempt = attempt;
        this.shortly = shortly;
        this.whole = whole;
    }

    /** The measurement of the highest rate that held; empty when none did. */
    Optional<Measurement> from(double first) {
        return confirm(narrow(first));
    }

    /** What was tried, a line each. */
    List<String> steps() {
        return List.copyOf(steps);
    }

    /** Whether everything was accepted, nothing was lost, and all but one in a hundred quick. */
    static boolean holds(Measurement measurement) {
        var main = measurement.main();
        return main.counts().accepted() == main.counts().events()
                && main.counts().kept()
                && main.endToEnd().p99() < MOST_P99_MILLIS;
    }

    private double narrow(double first) {
        double held = 0;
        double failed = Double.POSITIVE_INFINITY;
        double rate = first;
        for (int tries = 0; tries < MOST_SHORT && failed / held > CLOSE_ENOUGH; tries++) {
            if (holdsAt(rate, shortly).isPresent()) {
                held = rate;
            } else {
                failed = rate;
            }
            rate = next(held, failed);
        }
        return held == 0 ? rate : held;
    }

    private static double next(double held, double failed) {
        if (Double.isInfinite(failed)) {
            return held * STEP_UP;
        }
        return held == 0 ? failed / STEP_UP : Math.sqrt(held * failed);
    }

    private Optional<Measurement> confirm(double found) {
        double rate = found;
        for (int tries = 0; tries < MOST_WHOLE; tries++) {
            Optional<Measurement> held = holdsAt(rate, whole);
            if (held.isPresent()) {
                return held;
            }
            rate *= STEP_DOWN;
        }
        return Optional.empty();
    }

    private Optional<Measurement> holdsAt(double rate, Duration time) {
        Measurement measurement = attempt.at(rate, time);
        boolean holds = holds(measurement);
        steps.add(
                String.format(
                        Locale.ROOT,
                        "%,.0f/s for %d s: %s, p99 %,.0f ms",
                        rate,
                        time.toSeconds(),
                        holds ? "held" : "did not hold",
                        measurement.main().endToEnd().p99()));
        return holds ? Optional.of(measurement) : Optional.empty();
    }
}
