package dev.tidings.bench.scenario;

import dev.tidings.bench.account.Latency;
import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.Load;
import dev.tidings.bench.lab.Measurement;
import dev.tidings.bench.lab.Webhooks;
import dev.tidings.bench.wire.Reaction;
import java.time.Duration;
import java.util.List;

/** The usual day of a store: how long an event takes when nothing is in a hurry. */
final class Steady implements Scenario {

    private static final double RATE = 200;
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final double MEDIAN_MILLIS = 15;
    private static final double P99_MILLIS = 60;

    @Override
    public String name() {
        return "steady";
    }

    @Override
    public String purpose() {
        return "200 events/s, 1 webhook";
    }

    @Override
    public String target() {
        return "p50 ≤ 15 ms, p99 ≤ 60 ms end to end";
    }

    @Override
    public Findings run(Lab lab, Settings settings) {
        Webhooks webhook = lab.webhooks(1, Reaction.TAKE);
        double rate = settings.rateOr(RATE);
        WarmUp.ofSlow(lab, settings, webhook, rate);
        Load load = settings.shape(Load.steady(webhook, rate, settings.timeOr(TIME)));
        Measurement measurement = lab.measure(name(), load);
        lab.remove(webhook);
        return Findings.of(findings(measurement), measurement);
    }

    private static List<Finding> findings(Measurement measurement) {
        Latency latency = measurement.main().endToEnd();
        return List.of(
                Finding.atMost("p50 end to end", latency.p50(), MEDIAN_MILLIS, "ms"),
                Finding.atMost("p99 end to end", latency.p99(), P99_MILLIS, "ms"));
    }
}
