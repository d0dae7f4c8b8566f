package dev.tidings.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {

    private static final Instant BUILT = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir Path root;

    private Path artifact;
    private Path sources;
    private Path source;

    @BeforeEach
    void buildAfterTheSources() throws IOException {
        sources = Files.createDirectories(root.resolve("src"));
        Path directory = Files.createDirectory(sources.resolve("a"));
        source = Files.createFile(directory.resolve("A.java"));
        artifact = Files.createFile(root.resolve("a.jar"));
        touch(artifact, BUILT);
        touch(source, BUILT.minusSeconds(10));
        touch(directory, BUILT.minusSeconds(10));
        touch(sources, BUILT.minusSeconds(10));
    }

    @Test
    void isFreshWhenNewerThanItsSources() {
        assertThat(isStale()).isFalse();
    }

    @Test
    void isStaleWhenMissing() throws IOException {
        // Given
        Files.delete(artifact);

        // Then
        assertThat(isStale()).isTrue();
    }

    @Test
    void isStaleWhenAFileChanged() throws IOException {
        // Given
        touch(source, BUILT.plusSeconds(1));

        // Then
        assertThat(isStale()).isTrue();
    }

    @Test
    void isStaleWhenAFileWasDeleted() throws IOException {
        // Given
        Files.delete(source);

        // Then
        assertThat(isStale()).isTrue();
    }

    private boolean isStale() {
        return Freshness.isStale(artifact, List.of(sources, root.resolve("not-there")));
    }

    private static void touch(Path file, Instant at) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
