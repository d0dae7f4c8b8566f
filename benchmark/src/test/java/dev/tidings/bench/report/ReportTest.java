package dev.tidings.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.bench.database.Durability;
import dev.tidings.bench.machine.Machine;
import dev.tidings.bench.scenario.Finding;
import dev.tidings.bench.scenario.Measured;
import dev.tidings.bench.scenario.Table;
import dev.tidings.bench.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir Path directory;

    @Test
    void theTableTellsFiguresCountsAndTargets() {
        assertThat(TerminalReport.of(scenario(List.of())))
                .contains("p99 90.0", "100 made, 0 twice, 0 LOST", "5.00 statements")
                .contains("NOT MET     p99: 90 ms (target ≤ 60 ms)")
                .contains("     rate  held\n    500/s  yes\n")
                .doesNotContain("  LOST\n");
    }

    @Test
    void theTableNamesWhatIsMissing() {
        assertThat(TerminalReport.of(scenario(List.of("event 7, webhook 0"))))
                .contains("  LOST\n    event 7, webhook 0\n");
    }

    @Test
    void theTableSaysWhenNothingIsDurable() {
        assertThat(TerminalReport.of(environment("off"))).contains("fsync off", "NOT DURABLE");
        assertThat(TerminalReport.of(environment("on"))).doesNotContain("NOT DURABLE");
    }

    @Test
    void jsonHoldsAllOfIt() throws IOException {
        // When
        new Reports(directory).write(report());
        JsonNode json =
                Json.read(Files.readAllBytes(directory.resolve("report.json")), JsonNode.class);

        // Then
        assertThat(json.at("/environment/durability/fsync").asText()).isEqualTo("on");
        assertThat(json.at("/scenarios/0/measurements/0/trials/0/counts/lost").asInt(-1)).isZero();
        assertThat(json.at("/scenarios/0/measurements/0/usage/statements/0/calls").asInt())
                .isEqualTo(500);
    }

    @Test
    void thePageNeedsNothingElse() throws IOException {
        // When
        String page = Files.readString(new Reports(directory).write(report()));

        // Then
        assertThat(page)
                .contains("Chart.js v4", "const Plots", "Tidings, measured")
                .doesNotContain("{{", "src=\"", "href=\"");
        assertThat(page).contains("a text with \\u003c/script> in it");
    }

    @Test
    void aReportIsKeptWhenEveryScenarioIs() {
        assertThat(report().kept()).isTrue();
        assertThat(report().with(environment("on"), scenario(List.of("one"))).kept()).isFalse();
    }

    private static Report report() {
        return Report.begin("./tidings bench steady").with(environment("on"), scenario(List.of()));
    }

    private static ScenarioReport scenario(List<String> missing) {
        return new ScenarioReport(
                "steady",
                "200 events/s",
                "p99 ≤ 60 ms",
                missing.isEmpty(),
                missing,
                List.of(Finding.atMost("p99", 90, 60, "ms")),
                List.of("a text with </script> in it"),
                List.of(
                        new Table(
                                "Rates",
                                List.of("rate", "held"),
                                List.of(List.of("500/s", "yes")))),
                List.of(Measured.withP99(90)));
    }

    private static Environment environment(String fsync) {
        return new Environment(
                "abc",
                "25",
                new Machine("AMD EPYC", 2, 4_096, "Linux 6", "ext4"),
                new Durability("18.4", fsync, "on", "on", "fdatasync", "128MB", "1GB"),
                Map.of("gateway", "java -jar"));
    }
}
