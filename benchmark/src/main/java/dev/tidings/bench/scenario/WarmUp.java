package dev.tidings.bench.scenario;

import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.Load;
import dev.tidings.bench.lab.Webhooks;

/**
 * What goes before a measurement. The services compile while they work, so the first seconds after
 * a start tell of the compiler; how it is then is what {@code --cold} shows.
 */
final class WarmUp {

    private WarmUp() {}

    /** The same load at the same rate, for as long as the settings say. */
    static void of(Lab lab, Settings settings, Webhooks webhooks, double rate) {
        if (!settings.warmUp().isZero()) {
            lab.measure("warm-up", settings.shape(Load.steady(webhooks, rate, settings.warmUp())));
        }
    }
}
