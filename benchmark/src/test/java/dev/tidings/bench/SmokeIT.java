package dev.tidings.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.Measurement;
import dev.tidings.bench.lab.Progress;
import dev.tidings.bench.report.Report;
import dev.tidings.bench.report.Reports;
import dev.tidings.bench.report.ScenarioReport;
import dev.tidings.bench.scenario.Findings;
import dev.tidings.bench.scenario.Scenario;
import dev.tidings.bench.scenario.Scenarios;
import dev.tidings.bench.scenario.Settings;
import dev.tidings.local.postgres.DirectoryTree;
import dev.tidings.local.stack.StackOptions;
import dev.tidings.local.stack.StackOptions.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario in small, on one stack: that it runs, and that nothing is lost; no timing. */
class SmokeIT {

    private static final Path ROOT = Path.of(System.getProperty("tidings.root"));
    private static final Path DATA = Path.of(System.getProperty("tidings.data"));

    private static final Compilation COMPILATION =
            Boolean.getBoolean("tidings.native") ? Compilation.NATIVE : Compilation.FULL;

    private static final Settings SMALL =
            new Settings(
                    Optional.of(40.0),
                    Optional.of(Duration.ofSeconds(4)),
                    Optional.of(1_000),
                    Duration.ZERO,
                    1_000,
                    false,
                    Optional.of(11_000),
                    Duration.ZERO);

    private static Lab lab;

    @BeforeAll
    static void open() throws IOException {
        DirectoryTree.delete(DATA);
        StackOptions options = StackOptions.of(ROOT, DATA).withCompilation(COMPILATION);
        for (Scenario scenario : Scenarios.small()) {
            options = scenario.prepare(options);
        }
        lab = Lab.open(options, new Told());
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    static List<Scenario> scenarios() {
        return Scenarios.small();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void runsAndLosesNothing(Scenario scenario, @TempDir Path directory) throws IOException {
        // When
        Findings findings = scenario.run(lab, SMALL);

        // Then
        assertThat(lab.missing()).isEmpty();
        assertThat(findings.measurements()).allMatch(Measurement::kept);
        assertThat(findings.measurements())
                .allSatisfy(each -> assertThat(each.main().counts().delivered()).isPositive());

        // And
        ScenarioReport scenarioReport = ScenarioReport.of(scenario, findings, lab.missing());
        Report report =
                Report.begin("a test").with(Reports.environment(lab, ROOT, DATA), scenarioReport);
        Path page = new Reports(directory).write(report);
        assertThat(Files.size(page)).isPositive();
    }

    /** Nobody watches a test, but a failed one is read. */
    private static final class Told implements Progress {

        @Override
        public void say(String line) {
            System.err.println(line);
        }

        @Override
        public void now(String line) {
            // Every second is too much to keep.
        }
    }
}
