package dev.tidings.bench.scenario;

import dev.tidings.bench.account.Audience;
import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.Load;
import dev.tidings.bench.lab.Measurement;
import dev.tidings.bench.lab.Pause;
import dev.tidings.bench.lab.Webhooks;
import dev.tidings.bench.wire.Reaction;
import java.time.Duration;
import java.util.List;

/**
 * Integrations that never answer beside others that do. The healthy ones are measured twice on the
 * same stack, alone and beside the others, so that the difference is what the hanging ones cost.
 *
 * @param healthy integrations, each with events of its own
 * @param hanging integrations, likewise
 */
record SlowReceivers(int healthy, int hanging) implements Scenario {

    private static final double RATE = 200;
    private static final double WORSE_AT_MOST = 1.5;
    private static final Duration TIME = Duration.ofSeconds(60);

    /** The first attempts are over, and lanes have learned who does not answer. */
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "slow";
    }

    @Override
    public String purpose() {
        return "%d hanging integrations beside %d healthy ones at 200/s"
                .formatted(hanging, healthy);
    }

    @Override
    public String target() {
        return "p99 of the healthy ones at most 1.5 times that without the hanging ones";
    }

    @Override
    public Findings run(Lab lab, Settings settings) {
        Webhooks receivers =
                lab.webhooks(lab.store(), new Audience(healthy, healthy), Reaction.TAKE);
        double rate = settings.rateOr(RATE);
        Duration time = settings.timeOr(TIME);
        WarmUp.ofSlow(lab, settings, receivers, rate);
        Load load = settings.shape(Load.steady(receivers, rate, time));
        Measurement alone = lab.measure("alone", load);
        Measurement beside = besideHanging(lab, load, time);
        lab.remove(receivers);
        double factor = beside.main().endToEnd().p99() / alone.main().endToEnd().p99();
        Finding finding = Finding.atMost("p99 beside, to alone", factor, WORSE_AT_MOST, "times");
        return Findings.of(List.of(finding), beside, alone);
    }

    private Measurement besideHanging(Lab lab, Load load, Duration time) {
        Duration before = time.compareTo(UNTIL_KNOWN) < 0 ? time : UNTIL_KNOWN;
        HangingReceivers others =
                HangingReceivers.start(lab, hanging, time.plus(before).multipliedBy(2));
        Pause.of(before);
        Measurement beside = lab.measure("beside %d hanging".formatted(hanging), load);
        others.end();
        return beside;
    }
}
