package dev.tidings.bench.scenario;

import dev.tidings.local.stack.Service;
import java.util.List;
import java.util.Optional;

/** All there are, in the order in which they are run. */
public final class Scenarios {

    private static final int HEALTHY = 100;
    private static final int HANGING = 500;
    private static final int STARTS = 9;
    private static final int RESTS = 9;

    private Scenarios() {}

    public static List<Scenario> all() {
        return with(
                new Idle(RESTS),
                new SlowReceivers(HEALTHY, HANGING),
                new Startup(List.of(Service.values()), STARTS));
    }

    /** The same with few integrations and one service: what can be made small by settings is. */
    public static List<Scenario> small() {
        return with(
                new Idle(0),
                new SlowReceivers(HEALTHY / 10, HANGING / 10),
                new Startup(List.of(Service.GATEWAY), 1));
    }

    public static Optional<Scenario> named(String name) {
        return all().stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }

    private static List<Scenario> with(Scenario idle, Scenario slow, Scenario startup) {
        return List.of(
                idle,
                new Steady(),
                HighestRate.ofSingleEvents(),
                HighestRate.ofLists(),
                HighestRate.ofFanOut(),
                slow,
                new DueRetries(),
                new Burst(),
                new LogPages(),
                new Soak(),
                startup,
                new MachineCeiling());
    }
}
