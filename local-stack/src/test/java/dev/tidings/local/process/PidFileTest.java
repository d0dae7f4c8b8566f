package dev.tidings.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir Path directory;

    private Path path;
    private PidFile file;

    @BeforeEach
    void name() {
        path = directory.resolve("run/sleeper.pid");
        file = new PidFile(path);
    }

    @Test
    void findsALivingProcessAgain() throws IOException {
        try (Sleeper sleeper = new Sleeper()) {
            // When
            file.write(sleeper.handle());

            // Then
            assertThat(new PidFile(path).living()).contains(sleeper.handle());
        }
    }

    @Test
    void findsNothingOnceTheProcessEnded() throws IOException {
        // Given
        try (Sleeper sleeper = new Sleeper()) {
            file.write(sleeper.handle());
        }

        // Then
        assertThat(file.living()).isEmpty();
    }

    @Test
    void neverTakesAnotherProcessWithTheSameIdForIt() throws IOException {
        try (Sleeper sleeper = new Sleeper()) {
            // Given
            Instant anHourAgo = Instant.now().minusSeconds(3_600);
            file.write(sleeper.handle());
            Files.writeString(path, sleeper.handle().pid() + " " + anHourAgo.toEpochMilli());

            // Then
            assertThat(file.living()).isEmpty();
        }
    }

    @Test
    void findsNothingInAFileThatWasCutOff() throws IOException {
        // Given
        file.write(ProcessHandle.current());
        Files.writeString(path, "4711");

        // Then
        assertThat(file.living()).isEmpty();
    }

    @Test
    void findsNothingWithoutAFile() {
        assertThat(file.living()).isEmpty();
    }
}
