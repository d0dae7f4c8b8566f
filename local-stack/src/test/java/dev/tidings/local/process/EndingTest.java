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
        Process process = deafToNoSignal();

        // When
        new Ending(signal, Duration.ofMinutes(1)).apply(process.toHandle());

        // Then
        assertThat(process.waitFor()).isNotEqualTo(KILLED);
    }

    @Test
    void killsWhatDoesNotListen() throws IOException, InterruptedException {
        // Given
        Process deaf = deafToTerminate();

        // When
        new Ending(StopSignal.TERMINATE, Duration.ofMillis(50)).apply(deaf.toHandle());

        // Then
        assertThat(deaf.waitFor()).isEqualTo(KILLED);
    }

    /** Whoever starts a build in the background has it, and all it starts, ignore SIGINT. */
    private static Process deafToNoSignal() throws IOException {
        return new ProcessBuilder("env", "--default-signal", "sleep", "600").start();
    }

    private static Process deafToTerminate() throws IOException {
        Process process =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done")
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo("deaf");
        return process;
    }
}
