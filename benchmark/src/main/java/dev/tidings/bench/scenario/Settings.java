package dev.tidings.bench.scenario;

import dev.tidings.bench.lab.Load;
import java.time.Duration;
import java.util.Optional;

/**
 * What a person may ask to be otherwise. What is empty is the scenario's own choice.
 *
 * @param rate events a second
 * @param time of a load, or of idling
 * @param warmUp of the same kind of load before it; zero for a cold stack
 * @param payloadBytes of an event
 * @param ownIds whether events bring ids of their own
 * @param rows of the largest log
 * @param ceiling how long each loop of the machine's ceiling runs at the end; zero for not at all
 */
public record Settings(
        Optional<Double> rate,
        Optional<Duration> time,
        Optional<Integer> events,
        Duration warmUp,
        int payloadBytes,
        boolean ownIds,
        Optional<Integer> rows,
        Duration ceiling) {

    public double rateOr(double usual) {
        return rate.orElse(usual);
    }

    public Duration timeOr(Duration usual) {
        return time.orElse(usual);
    }

    /** The load with what was asked for. */
    public Load shape(Load load) {
        return load.withPayloadOf(payloadBytes).withOwnIds(ownIds);
    }

    public int eventsOr(int usual) {
        return events.orElse(usual);
    }
}
