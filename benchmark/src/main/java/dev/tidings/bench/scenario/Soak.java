package dev.tidings.bench.scenario;

import dev.tidings.bench.database.TableSizes;
import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.Load;
import dev.tidings.bench.lab.Measurement;
import dev.tidings.bench.lab.Webhooks;
import dev.tidings.bench.wire.Reaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether it stays as it is: half of what the machine can do, for half an hour. */
final class Soak implements Scenario {

    private static final Duration TIME = Duration.ofMinutes(30);
    private static final Duration SHORTLY = Duration.ofSeconds(12);
    private static final double FIRST_RATE = 500;
    private static final double HALF = 0.5;

    /**
     * Heaps are filled before they are collected, and a second's p99 is one of few: some is noise.
     */
    private static final double MEMORY_AT_MOST = 1.15;

    private static final double LATENCY_AT_MOST = 1.5;
    private static final double TABLES_AT_MOST = 1.5;
    private static final double MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String purpose() {
        return "30 min at half of throughput";
    }

    @Override
    public String target() {
        return "no growth of memory, of tables that rows leave again, of latency";
    }

    @Override
    public Findings run(Lab lab, Settings settings) {
        Webhooks webhook = lab.webhooks(1, Reaction.TAKE);
        double rate = settings.rate().orElseGet(() -> halfOfThroughput(lab, settings, webhook));
        WarmUp.of(lab, settings, webhook, rate);
        Duration time = settings.timeOr(TIME);
        Load load = settings.shape(Load.steady(webhook, rate, time));
        List<Map<String, Long>> tables = new ArrayList<>();
        TableSizes sizes = new TableSizes(lab.postgres());
        Runnable look = () -> tables.add(sizes.now());
        Measurement measurement = lab.measureWith(look, name(), load);
        lab.remove(webhook);
        return findings(measurement, tables).with(table(tables));
    }

    private static double halfOfThroughput(Lab lab, Settings settings, Webhooks webhook) {
        RateSearch search =
                new RateSearch(
                        (rate, time) ->
                                lab.measure(
                                        "to find the rate",
                                        settings.shape(Load.steady(webhook, rate, time))),
                        SHORTLY,
                        SHORTLY);
        return HALF * search.shortlyFrom(FIRST_RATE);
    }

    private static Findings findings(Measurement measurement, List<Map<String, Long>> tables) {
        List<Finding> findings = new ArrayList<>();
        for (String process : measurement.usage().processesOfTidings()) {
            double growth = Growth.ofMemory(measurement, process);
            findings.add(Finding.atMost("memory of " + process, growth, MEMORY_AT_MOST, "times"));
        }
        double ofTables = Growth.lastToSecond(tables, Soak::bytes);
        findings.add(Finding.atMost("tables", ofTables, TABLES_AT_MOST, "times"));
        double ofLatency = Growth.ofLatency(measurement);
        findings.add(Finding.atMost("p99", ofLatency, LATENCY_AT_MOST, "times"));
        return Findings.of(findings, measurement)
                .withNote("growth: the mean of the last fifth of the time to that of the second");
    }

    private static double bytes(Map<String, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Table table(List<Map<String, Long>> tables) {
        Map<String, Long> settled = tables.get(tables.size() / 5);
        Map<String, Long> end = tables.getLast();
        List<List<String>> rows =
                end.keySet().stream()
                        .map(name ->
                                List.of(
                                        name,
                                        megabytes(settled.getOrDefault(name, 0L)),
                                        megabytes(end.getOrDefault(name, 0L))))
                        .toList();
        return new Table(
                "Tables that rows leave again",
                List.of("table", "after a fifth", "at the end"),
                rows);
    }

    private static String megabytes(long bytes) {
        return "%.1f MB".formatted(bytes / MEGABYTE);
    }
}
