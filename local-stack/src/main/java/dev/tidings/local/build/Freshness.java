package dev.tidings.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.stream.Stream;

/** Whether something built is still what its sources say. */
final class Freshness {

    private Freshness() {}

    /**
     * Whether the artifact is missing or older than a source.
     *
     * @param sources files, or directories that count with all they hold; one that does not exist
     *     is passed over. A directory changes when a file in it is deleted.
     */
    static boolean isStale(Path artifact, Collection<Path> sources) {
        if (!Files.exists(artifact)) {
            return true;
        }
        FileTime built = modified(artifact);
        return sources.stream().filter(Files::exists).anyMatch(source -> holdsNewer(source, built));
    }

    private static boolean holdsNewer(Path source, FileTime built) {
        try (Stream<Path> walk = Files.walk(source)) {
            return walk.anyMatch(file -> modified(file).compareTo(built) > 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
