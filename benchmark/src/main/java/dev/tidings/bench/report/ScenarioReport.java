package dev.tidings.bench.report;

import dev.tidings.bench.lab.Measurement;
import dev.tidings.bench.scenario.Finding;
import dev.tidings.bench.scenario.Findings;
import dev.tidings.bench.scenario.Scenario;
import dev.tidings.bench.scenario.Table;
import java.util.List;

/**
 * One scenario of a report.
 *
 * @param kept whether nothing was lost, in the warm-up and in what was only tried included
 * @param missing some of what was lost, named
 */
public record ScenarioReport(
        String name,
        String purpose,
        String target,
        boolean kept,
        List<String> missing,
        List<Finding> findings,
        List<String> notes,
        List<Table> tables,
        List<Measurement> measurements) {

    public ScenarioReport {
        missing = List.copyOf(missing);
    }

    public static ScenarioReport of(Scenario scenario, Findings findings, List<String> missing) {
        return new ScenarioReport(
                scenario.name(),
                scenario.purpose(),
                scenario.target(),
                missing.isEmpty(),
                missing,
                findings.findings(),
                findings.notes(),
                findings.tables(),
                findings.measurements());
    }
}
