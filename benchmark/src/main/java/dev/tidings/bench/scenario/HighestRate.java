package dev.tidings.bench.scenario;

import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.Load;
import dev.tidings.bench.lab.Measurement;
import dev.tidings.bench.lab.Webhooks;
import dev.tidings.bench.wire.Reaction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The highest rate of deliveries that holds for a minute with a p99 below a second. The three
 * scenarios of this kind differ in how the deliveries come about.
 *
 * @param batch events a request
 * @param webhooks that each event is for
 * @param wanted deliveries a second
 */
record HighestRate(String name, String purpose, int batch, int webhooks, double wanted)
        implements Scenario {

    private static final double FIRST = 500;
    private static final Duration SHORTLY = Duration.ofSeconds(12);
    private static final Duration WHOLE = Duration.ofSeconds(60);

    static HighestRate ofSingleEvents() {
        return new HighestRate(
                "throughput",
                "the highest rate that holds for 60 s with p99 < 1 s, single-event POSTs",
                1,
                1,
                3_000);
    }

    static HighestRate ofLists() {
        return new HighestRate("batch", "the same with lists of 100", 100, 1, 5_000);
    }

    static HighestRate ofFanOut() {
        return new HighestRate("fanout", "the same with 1 event for 50 webhooks", 1, 50, 4_000);
    }

    @Override
    public String target() {
        return String.format(Locale.ROOT, "at least %,.0f deliveries/s", wanted);
    }

    @Override
    public Findings run(Lab lab, Settings settings) {
        Webhooks receivers = lab.webhooks(webhooks, Reaction.TAKE);
        WarmUp.of(lab, settings, receivers, FIRST / webhooks);
        RateSearch.Try attempt = (rate, time) -> at(lab, settings, receivers, rate, time);
        Findings findings =
                settings.rate().isPresent()
                        ? asAsked(attempt, settings)
                        : searched(attempt, settings.timeOr(WHOLE));
        lab.remove(receivers);
        return findings;
    }

    private Measurement at(
            Lab lab, Settings settings, Webhooks receivers, double deliveries, Duration time) {
        Load load = Load.steady(receivers, deliveries / webhooks, time).inListsOf(batch);
        String title = String.format(Locale.ROOT, "%,.0f deliveries/s", deliveries);
        return lab.measure(title, settings.shape(load));
    }

    private Findings asAsked(RateSearch.Try attempt, Settings settings) {
        double deliveries = settings.rateOr(FIRST) * webhooks;
        Measurement measurement = attempt.at(deliveries, settings.timeOr(WHOLE));
        double held = RateSearch.holds(measurement) ? deliveries : 0;
        return Findings.of(List.of(finding(held)), measurement);
    }

    private Findings searched(RateSearch.Try attempt, Duration whole) {
        Duration shortly = whole.compareTo(SHORTLY) < 0 ? whole : SHORTLY;
        RateSearch search = new RateSearch(attempt, shortly, whole);
        Findings findings =
                search.from(FIRST)
                        .map(it -> Findings.of(List.of(finding(it.rate())), it.measurement()))
                        .orElseGet(() -> Findings.of(List.of(finding(0))));
        return findings.with(search.steps());
    }

    private Finding finding(double held) {
        return Finding.atLeast("rate that holds", held, wanted, "deliveries/s");
    }
}
