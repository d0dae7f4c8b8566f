package dev.tidings.bench.scenario;

import dev.tidings.bench.ceiling.Ceiling;
import dev.tidings.bench.lab.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What the machine allows. Every other scenario ends with it as well, in a shorter form, so that
 * its figures stand beside what was possible at that hour.
 */
public final class MachineCeiling implements Scenario {

    private static final Duration EACH = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "ceiling";
    }

    @Override
    public String purpose() {
        return "bare PostgreSQL inserts and bare HTTP on this machine, without Tidings";
    }

    @Override
    public String target() {
        return "none: what the other figures are to be read beside";
    }

    @Override
    public Findings run(Lab lab, Settings settings) {
        return Findings.of(List.of()).with(table(Ceiling.measure(lab, settings.timeOr(EACH))));
    }

    /** The ceiling as it stands in a report. */
    public static Table table(Ceiling ceiling) {
        return new Table(
                "What the machine allows",
                List.of("", "a second"),
                List.of(
                        row("rows of 1 KB inserted, 500 a commit", ceiling.rowsPerSecond()),
                        row("commits of a row, one connection", ceiling.commitsPerSecond()),
                        row("commits of a row, 16 connections", ceiling.sharedCommitsPerSecond()),
                        row(
                                "POSTs of 1 KB, generator to receiver",
                                ceiling.http().requestsPerSecond()),
                        row(
                                "POSTs of 1 KB for each CPU second of both",
                                1_000 / Math.max(0.001, ceiling.http().cpuMillis()))));
    }

    private static List<String> row(String what, double rate) {
        return List.of(what, String.format(Locale.ROOT, "%,.0f", rate));
    }
}
