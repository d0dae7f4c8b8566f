package dev.tidings.bench.scenario;

import dev.tidings.bench.account.TrialResult;
import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.Load;
import dev.tidings.bench.lab.Measurement;
import dev.tidings.bench.lab.Webhooks;
import dev.tidings.bench.wire.Reaction;
import java.util.List;

/** More at once than can be delivered at once: what is accepted waits, and comes. */
final class Burst implements Scenario {

    private static final int EVENTS = 20_000;
    private static final double WARM_UP_RATE = 2_000;
    private static final double DRAINED_PER_SECOND = 3_000;

    @Override
    public String name() {
        return "burst";
    }

    @Override
    public String purpose() {
        return "20,000 events in as fast as they are accepted, and drained";
    }

    @Override
    public String target() {
        return "none lost, drained as fast as throughput is wanted: 3,000 deliveries/s";
    }

    @Override
    public Findings run(Lab lab, Settings settings) {
        Webhooks webhook = lab.webhooks(1, Reaction.TAKE);
        WarmUp.of(lab, settings, webhook, WARM_UP_RATE);
        Load load = settings.shape(Load.atOnce(webhook, settings.eventsOr(EVENTS)));
        Measurement measurement = lab.measure(name(), load);
        lab.remove(webhook);
        TrialResult drained = measurement.main();
        Finding lost = Finding.atMost("lost", drained.counts().lost(), 0, "deliveries");
        Finding rate =
                Finding.atLeast(
                        "drained",
                        drained.deliveredPerSecond(),
                        DRAINED_PER_SECOND,
                        "deliveries/s");
        return Findings.of(List.of(lost, rate), measurement);
    }
}
