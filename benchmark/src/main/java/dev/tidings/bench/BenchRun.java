package dev.tidings.bench;

import dev.tidings.bench.ceiling.Ceiling;
import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.report.Environment;
import dev.tidings.bench.report.Report;
import dev.tidings.bench.report.Reports;
import dev.tidings.bench.report.ScenarioReport;
import dev.tidings.bench.report.TerminalReport;
import dev.tidings.bench.scenario.Findings;
import dev.tidings.bench.scenario.MachineCeiling;
import dev.tidings.bench.scenario.Scenario;
import dev.tidings.bench.scenario.Settings;
import dev.tidings.local.postgres.DirectoryTree;
import dev.tidings.local.stack.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Runs scenarios, each on a stack of its own that begins with empty databases, and reports. */
final class BenchRun {

    private final StackOptions stack;
    private final Reports reports;
    private final Settings settings;
    private final Terminal terminal = new Terminal(System.out);
    private Report report;

    /**
     * Scenarios with these settings.
     *
     * @param stack with a new directory, for the databases and logs while they are needed
     * @param report without a scenario yet
     */
    BenchRun(StackOptions stack, Reports reports, Settings settings, Report report) {
        this.stack = stack;
        this.reports = reports;
        this.settings = settings;
        this.report = report;
    }

    /** Whether nothing was lost. The report is written anew after each scenario. */
    boolean of(List<Scenario> scenarios) {
        scenarios.forEach(this::run);
        return report.kept();
    }

    private void run(Scenario scenario) {
        Path itsData = stack.data().resolve("data-" + scenario.name());
        ScenarioReport result = measured(scenario, itsData);
        terminal.say(TerminalReport.of(result));
        terminal.say("  written to  " + reports.write(report));
        if (result.kept()) {
            forget(itsData);
        } else {
            terminal.say("  databases and logs of the loss are kept in " + itsData);
        }
    }

    private ScenarioReport measured(Scenario scenario, Path itsData) {
        StackOptions options = scenario.prepare(stack.withData(itsData));
        try (Lab lab = Lab.open(options, terminal)) {
            Environment environment = Reports.environment(lab, stack.root(), itsData);
            terminal.say(TerminalReport.of(environment));
            Findings findings = scenario.run(lab, settings);
            if (!(scenario instanceof MachineCeiling)) {
                findings = withCeiling(lab, findings);
            }
            ScenarioReport result = ScenarioReport.of(scenario, findings, lab.missing());
            report = report.with(environment, result);
            return result;
        }
    }

    private Findings withCeiling(Lab lab, Findings findings) {
        return settings.ceiling().isZero()
                ? findings
                : findings.with(MachineCeiling.table(Ceiling.measure(lab, settings.ceiling())));
    }

    private void forget(Path itsData) {
        try {
            DirectoryTree.delete(itsData);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
