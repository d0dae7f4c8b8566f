package dev.tidings.bench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Numbers trials, and keeps the agents told which of them matter. */
final class Roster {

    private final Agents agents;
    private final List<Integer> underWay = new ArrayList<>();
    private int last;

    Roster(Agents agents) {
        this.agents = agents;
    }

    int nextNumber() {
        return ++last;
    }

    Trial next(Load load) {
        return new Trial(nextNumber(), load);
    }

    /** Begins these, beside those that go on; all others are forgotten. */
    void begin(List<Integer> trials) {
        agents.begin(Stream.concat(underWay.stream(), trials.stream()).toList());
    }

    /** Begins one that goes on beside others until it is ended. */
    void keep(Trial trial) {
        underWay.add(trial.number());
        begin(List.of());
    }

    void end(Trial trial) {
        underWay.remove(Integer.valueOf(trial.number()));
        begin(List.of());
    }
}
