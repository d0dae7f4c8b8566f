package dev.tidings.bench;

import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.report.Environment;
import dev.tidings.bench.report.Report;
import dev.tidings.bench.report.Reports;
import dev.tidings.bench.report.ScenarioReport;
import dev.tidings.bench.report.TerminalReport;
import dev.tidings.bench.scenario.Findings;
import dev.tidings.bench.scenario.Scenario;
import dev.tidings.bench.scenario.Settings;
import dev.tidings.local.stack.StackOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs scenarios, each on a stack of its own that begins with empty databases, and reports. */
final class BenchRun {

    private final Path root;
    private final Path directory;
    private final Settings settings;
    private final String command;
    private final Terminal terminal = new Terminal(System.out);
    private final Instant startedAt = Instant.now();
    private final List<ScenarioReport> done = new ArrayList<>();

    /**
     * Scenarios with these settings.
     *
     * @param directory for the report and, while they are needed, for the databases
     * @param command as a person gave it
     */
    BenchRun(Path root, Path directory, Settings settings, String command) {
        this.root = root;
        this.directory = directory;
        this.settings = settings;
        this.command = command;
    }

    /** Whether nothing was lost. The report is written anew after each scenario. */
    boolean of(List<Scenario> scenarios) {
        boolean kept = true;
        for (Scenario scenario : scenarios) {
            kept &= run(scenario).kept();
        }
        return kept;
    }

    private ScenarioReport run(Scenario scenario) {
        Path data = directory.resolve("data-" + scenario.name());
        StackOptions options = scenario.prepare(StackOptions.of(root, data));
        try (Lab lab = Lab.open(options, terminal)) {
            Environment found = Reports.environment(lab, root, data);
            terminal.say(TerminalReport.of(found));
            Findings findings = scenario.run(lab, settings);
            ScenarioReport report = ScenarioReport.of(scenario, findings, lab.missing());
            terminal.say(TerminalReport.of(report));
            write(found, report);
            return report;
        }
    }

    private void write(Environment found, ScenarioReport report) {
        done.add(report);
        Path page = new Reports(directory).write(new Report(startedAt, command, found, done));
        terminal.say("  written to  " + page);
    }
}
