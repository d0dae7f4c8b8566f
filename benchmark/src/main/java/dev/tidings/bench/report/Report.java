package dev.tidings.bench.report;

import java.time.Instant;
import java.util.List;

/**
 * Everything that one call of {@code ./tidings bench} found out.
 *
 * @param command as it was called
 */
public record Report(
        Instant startedAt,
        String command,
        Environment environment,
        List<ScenarioReport> scenarios) {

    public Report {
        scenarios = List.copyOf(scenarios);
    }

    /** Whether nothing that was accepted was lost in any scenario. */
    public boolean kept() {
        return scenarios.stream().allMatch(ScenarioReport::kept);
    }
}
