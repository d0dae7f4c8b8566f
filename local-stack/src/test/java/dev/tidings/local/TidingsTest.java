package dev.tidings.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TidingsTest {

    private static final int NOT_UNDERSTOOD = 2;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryCommand() {
        // When
        int exitCode = execute("help");

        // Then
        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("up ", "receiver ", "sample-orders ", "./tidings bench");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help receiver", "receiver --help", "receiver -h"})
    void helpOfACommandNamesItsOptionsAndDefaults(String line) {
        // When
        int exitCode = execute(line.split(" ", -1));

        // Then
        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("--port=PORT", "(9000)", "--fail=N", "--status=CODE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "down",
                "",
                "up --port 0",
                "up --port 65536",
                "up --port eighty",
                "up --colour",
                "up here",
                "receiver --fail -1",
                "receiver --status 99",
                "receiver --delay soon",
                "sample-orders",
                "sample-orders many",
                "sample-orders 10 --seed -1"
            })
    void tellsTheUsageWhenNotUnderstood(String line) {
        // When
        int exitCode = execute(line.isEmpty() ? new String[0] : line.split(" ", -1));

        // Then
        assertThat(exitCode).isEqualTo(NOT_UNDERSTOOD);
        assertThat(err.toString()).contains("Usage: tidings");
    }

    private int execute(String... arguments) {
        CommandLine commandLine = Tidings.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
