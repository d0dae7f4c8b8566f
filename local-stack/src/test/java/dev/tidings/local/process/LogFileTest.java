package dev.tidings.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir Path directory;

    @Test
    void tellsItsLastLines() throws IOException {
        // Given
        LogFile log = new LogFile(directory.resolve("service.log"));
        Files.writeString(
                log.path(),
                IntStream.rangeClosed(1, 50_000)
                        .mapToObj(i -> "line " + i + "\n")
                        .collect(Collectors.joining()));

        // Then
        assertThat(log.tail(2)).containsExactly("line 49999", "line 50000");
    }

    @Test
    void hasNoLinesBeforeItIsWritten() {
        assertThat(new LogFile(directory.resolve("service.log")).tail(5)).isEmpty();
    }

    @Test
    void keepsTheLogOfTheRunBefore() throws IOException {
        // Given
        LogFile log = new LogFile(directory.resolve("logs/service.log"));
        log.rotate();
        Files.writeString(log.path(), "yesterday");

        // When
        log.rotate();

        // Then
        assertThat(log.path()).doesNotExist();
        assertThat(directory.resolve("logs/service.log.1")).hasContent("yesterday");
    }
}
