package dev.tidings.bench.scenario;

import java.util.List;
import java.util.Optional;

/** All there are, in the order in which they are run. */
public final class Scenarios {

    private static final List<Scenario> ALL =
            List.of(
                    new Steady(),
                    HighestRate.ofSingleEvents(),
                    HighestRate.ofLists(),
                    HighestRate.ofFanOut(),
                    new SlowReceivers(100, 500),
                    new DueRetries(),
                    new Burst(),
                    new LogPages());

    private Scenarios() {}

    public static List<Scenario> all() {
        return ALL;
    }

    public static Optional<Scenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
