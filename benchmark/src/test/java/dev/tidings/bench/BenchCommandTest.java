package dev.tidings.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {

    private final StringWriter said = new StringWriter();

    @Test
    void refusesAScenarioThatIsNone() {
        // When
        int exitCode = command().execute("stedy");

        // Then
        assertThat(exitCode).isEqualTo(2);
        assertThat(said.toString()).startsWith("'stedy' is no scenario");
    }

    @Test
    void refusesNumbersThatMakeNoLoad() {
        assertThat(command().execute("steady", "--rate", "0")).isEqualTo(2);
        assertThat(command().execute("steady", "--seconds", "0")).isEqualTo(2);
        assertThat(command().execute("steady", "--warmup", "-1")).isEqualTo(2);
        assertThat(command().execute("steady", "--payload-bytes", "2000000")).isEqualTo(2);
    }

    @Test
    void listsEachScenarioWithItsTarget() {
        assertThat(ScenarioList.text())
                .contains("steady", "p50 ≤ 15 ms", "soak", "./tidings bench all");
    }

    private CommandLine command() {
        return BenchCommand.commandLine().setErr(new PrintWriter(said, true));
    }
}
