package dev.tidings.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndingTest {

    private static final int KILLED = 128 + 9;

    @ParameterizedTest
    @EnumSource(StopSignal.class)
    void asksAProcessToEnd(StopSignal signal) throws IOException, InterruptedException {
        // Given
        Process process =
                started("env", "--default-signal", "sh", "-c", "echo there; exec sleep 600");

        // When
        new Ending(signal, Duration.ofMinutes(1)).apply(process.toHandle());

        // Then
        assertThat(process.waitFor()).isEqualTo(exitCode(signal));
    }

    @Test
    void killsWhatDoesNotListen() throws IOException, InterruptedException {
        // Given
        Process deaf = started("sh", "-c", "trap '' TERM; echo there; while :; do sleep 1; done");

        // When
        new Ending(StopSignal.TERMINATE, Duration.ofMillis(50)).apply(deaf.toHandle());

        // Then
        assertThat(deaf.waitFor()).isEqualTo(KILLED);
    }

    /**
     * A process that has said it is there. A build in the background has all it starts ignore
     * SIGINT, hence {@code --default-signal}.
     */
    private static Process started(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        assertThat(process.inputReader().readLine()).isEqualTo("there");
        return process;
    }

    private static int exitCode(StopSignal signal) {
        return switch (signal) {
            case TERMINATE -> 128 + 15;
            case INTERRUPT -> 128 + 2;
        };
    }
}
