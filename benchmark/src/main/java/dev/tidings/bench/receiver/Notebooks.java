package dev.tidings.bench.receiver;

import dev.tidings.bench.wire.Arrival;
import dev.tidings.bench.wire.Trials;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A notebook for each trial under way. What comes late from an earlier trial is not noted. */
final class Notebooks {

    private final Map<Integer, Notebook> byTrial = new HashMap<>();

    void begin(Trials trials) {
        byTrial.keySet().retainAll(trials.numbers());
        trials.numbers().forEach(number -> byTrial.putIfAbsent(number, new Notebook()));
    }

    void note(int trial, Arrival arrival) {
        of(trial).ifPresent(notebook -> notebook.note(arrival));
    }

    Optional<Notebook> of(int trial) {
        return Optional.ofNullable(byTrial.get(trial));
    }
}
