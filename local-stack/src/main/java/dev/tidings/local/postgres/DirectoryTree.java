package dev.tidings.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory and all that it holds. */
public final class DirectoryTree {

    private DirectoryTree() {}

    /** Deletes it; nothing happens when it is not there. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        for (Path path : deepestFirst(directory)) {
            Files.delete(path);
        }
    }

    private static List<Path> deepestFirst(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
