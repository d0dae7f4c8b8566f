package dev.tidings.bench.scenario;

import dev.tidings.bench.lab.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the highest rate that holds: up in large steps until one does not, then halving the gap
 * by short trials, then the whole time at what is left, and lower where that does not hold after
 * all. A rate that failed before any held is tried again on the way, for a stack that was not warm
 * yet says little. Bounded: it ends with what it has when all tries are used.
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
    private final List<List<String>> steps = new ArrayList<>();

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

    /** The highest rate that held for the whole time; empty when none did. */
    Optional<Held> from(double first) {
        return confirm(shortlyFrom(first));
    }

    /** What was tried. */
    Table steps() {
        return new Table("Rates tried", List.of("rate", "for", "p99", "held"), steps);
    }

    /** Whether everything was accepted, nothing was lost, and all but one in a hundred quick. */
    static boolean holds(Measurement measurement) {
        var main = measurement.main();
        return main.counts().accepted() == main.counts().events()
                && main.counts().kept()
                && main.endToEnd().p99() < MOST_P99_MILLIS;
    }

    /** The highest rate that held in short trials. */
    double shortlyFrom(double first) {
        double held = 0;
        double failed = Double.POSITIVE_INFINITY;
        double rate = first;
        for (int tries = 0; tries < MOST_SHORT && failed / held > CLOSE_ENOUGH; tries++) {
            if (holdsAt(rate, shortly).isPresent()) {
                failed = held == 0 ? Double.POSITIVE_INFINITY : failed;
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

    private Optional<Held> confirm(double found) {
        double rate = found;
        for (int tries = 0; tries < MOST_WHOLE; tries++) {
            Optional<Held> held = holdsAt(rate, whole);
            if (held.isPresent()) {
                return held;
            }
            rate *= STEP_DOWN;
        }
        return Optional.empty();
    }

    private Optional<Held> holdsAt(double rate, Duration time) {
        Measurement measurement = attempt.at(rate, time);
        boolean holds = holds(measurement);
        steps.add(
                List.of(
                        "%,.0f/s".formatted(rate),
                        "%d s".formatted(time.toSeconds()),
                        "%,.0f ms".formatted(measurement.main().endToEnd().p99()),
                        holds ? "yes" : "no"));
        return holds ? Optional.of(new Held(rate, measurement)) : Optional.empty();
    }

    /** A rate that held, and the measurement that shows it. */
    record Held(double rate, Measurement measurement) {}
}
