package dev.tidings.bench.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one call of {@code ./tidings bench} found out.
 *
 * @param command as it was called
 * @param environment what the figures depend on; none before the first scenario
 */
public record Report(
        Instant startedAt,
        String command,
        @Nullable Environment environment,
        List<ScenarioReport> scenarios) {

    public Report {
        scenarios = List.copyOf(scenarios);
    }

    /** A report of nothing yet. */
    public static Report begin(String command) {
        return new Report(Instant.now(), command, null, List.of());
    }

    public Report with(Environment found, ScenarioReport scenario) {
        return new Report(
                startedAt,
                command,
                found,
                Stream.concat(scenarios.stream(), Stream.of(scenario)).toList());
    }

    /** Whether nothing that was accepted was lost in any scenario. */
    public boolean kept() {
        return scenarios.stream().allMatch(ScenarioReport::kept);
    }
}
