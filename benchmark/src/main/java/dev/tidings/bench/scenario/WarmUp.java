package dev.tidings.bench.scenario;

import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.Load;
import dev.tidings.bench.lab.Webhooks;
import java.time.Duration;

/**
 * What goes before a measurement. The services compile while they work, so the first seconds after
 * a start tell of the compiler; how it is then is what {@code --cold} shows.
 */
final class WarmUp {

    /**
     * Code is compiled once it has run often enough, which takes long at the usual rate of a day.
     */
    private static final double ENOUGH = 1_000;

    private static final Duration SETTLING = Duration.ofSeconds(10);

    private WarmUp() {}

    /** The same load at the same rate, for as long as the settings say. */
    static void of(Lab lab, Settings settings, Webhooks webhooks, double rate) {
        load(lab, settings, "warm-up", Load.steady(webhooks, rate, settings.warmUp()));
    }

    /** The same load at a rate that compiles, and then a little at its own. */
    static void ofSlow(Lab lab, Settings settings, Webhooks webhooks, double rate) {
        of(lab, settings, webhooks, Math.max(rate, ENOUGH));
        load(lab, settings, "settling", Load.steady(webhooks, rate, SETTLING));
    }

    private static void load(Lab lab, Settings settings, String title, Load load) {
        if (!settings.warmUp().isZero()) {
            lab.measure(title, settings.shape(load));
        }
    }
}
