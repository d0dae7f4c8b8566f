package dev.tidings.bench.report;

import dev.tidings.bench.account.Counts;
import dev.tidings.bench.account.Latency;
import dev.tidings.bench.account.TrialResult;
import dev.tidings.bench.database.Counters;
import dev.tidings.bench.database.Durability;
import dev.tidings.bench.lab.Measurement;
import dev.tidings.bench.lab.Usage;
import dev.tidings.bench.machine.Machine;
import dev.tidings.bench.scenario.Finding;
import dev.tidings.bench.scenario.Table;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report for reading on a terminal. */
public final class TerminalReport {

    private static final double MILLIS = 1_000;

    private final StringBuilder text = new StringBuilder();

    private TerminalReport() {}

    /** What one scenario came to. */
    public static String of(ScenarioReport scenario) {
        TerminalReport report = new TerminalReport();
        report.scenario(scenario);
        return report.text.toString();
    }

    /** What the figures depend on. */
    public static String of(Environment environment) {
        TerminalReport report = new TerminalReport();
        report.environment(environment);
        return report.text.toString();
    }

    private void environment(Environment environment) {
        Machine machine = environment.machine();
        Durability database = environment.durability();
        line("commit      %s, Java %s", environment.commit(), environment.java());
        line(
                "machine     %s, %d cores, %,d MB, %s, %s",
                machine.cpu(),
                machine.cores(),
                machine.memoryMegabytes(),
                machine.kernel(),
                machine.fileSystem());
        line(
                "PostgreSQL  %s, fsync %s, synchronous_commit %s, full_page_writes %s%s",
                database.version(),
                database.fsync(),
                database.synchronousCommit(),
                database.fullPageWrites(),
                database.holds() ? "" : "  NOT DURABLE");
    }

    private void scenario(ScenarioReport scenario) {
        line("%n%s: %s", scenario.name(), scenario.purpose());
        scenario.measurements().forEach(this::measurement);
        scenario.findings().forEach(this::finding);
        scenario.notes().forEach(note -> line("  note        %s", note));
        scenario.tables().forEach(this::table);
        if (!scenario.kept()) {
            line("  LOST");
            scenario.missing().forEach(each -> line("    %s", each));
        }
    }

    private void table(Table table) {
        line("%n  %s", table.title());
        text.append(new Columns(table.head(), table.rows()).text("    "));
    }

    private void measurement(Measurement measurement) {
        line(
                "%n  %s, after %.0f s of load",
                measurement.title(), measurement.secondsOfLoadBefore());
        measurement.trials().forEach(this::trial);
        usage(measurement.usage());
    }

    private void trial(TrialResult trial) {
        line("  load        %s", trial.load());
        line(
                "  throughput  %,.0f accepted/s, %,.0f delivered/s over %.1f s",
                trial.acceptedPerSecond(), trial.deliveredPerSecond(), trial.seconds());
        latency("end to end", trial.endToEnd());
        latency("acceptance", trial.acceptance());
        counts(trial.counts());
    }

    private void latency(String what, Latency latency) {
        line(
                "  %s  p50 %,.1f  p90 %,.1f  p99 %,.1f  p99.9 %,.1f  max %,.1f ms, %,d later than 1 s",
                what,
                latency.p50(),
                latency.p90(),
                latency.p99(),
                latency.p999(),
                latency.max(),
                latency.late());
    }

    private void counts(Counts counts) {
        line(
                "  by id       %,d events: %,d accepted, %,d refused, %,d unknown",
                counts.events(), counts.accepted(), counts.refused(), counts.unknown());
        line(
                "              %,d deliveries promised: %,d made, %,d twice, %,d LOST; %,d attempts, %,d logged",
                counts.expected(),
                counts.delivered(),
                counts.duplicates(),
                counts.lost(),
                counts.attempts(),
                counts.logged());
    }

    private void usage(Usage usage) {
        Counters counters = usage.counters();
        line(
                "  a delivery  %.3f ms CPU, %.2f statements, %.2f commits, %.2f rows written, %,.0f bytes of WAL, %.3f syncs",
                usage.perDelivery(usage.cpuSecondsOfTidings() * MILLIS),
                usage.perDelivery(counters.statements()),
                usage.perDelivery(counters.commits()),
                usage.perDelivery(counters.rowsWritten()),
                usage.perDelivery(counters.walBytes()),
                usage.perDelivery(counters.walSyncs()));
        line("  CPU seconds %s", cpu(usage));
    }

    private static String cpu(Usage usage) {
        String ours =
                usage.cpuSeconds().entrySet().stream()
                        .map(each -> format("%s %.1f", each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", "));
        return ours
                + format(
                        "; others %.1f, stolen %.1f, in %.0f s",
                        usage.cpuSecondsOfOthers(), usage.cpuSecondsStolen(), usage.seconds());
    }

    private void finding(Finding finding) {
        line(
                "  %-10s  %s: %s (target %s)",
                finding.met() ? "met" : "NOT MET",
                finding.what(),
                finding.measured(),
                finding.target());
    }

    private void line(String format, Object... values) {
        text.append(format(format, values)).append('\n');
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
