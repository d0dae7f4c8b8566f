package dev.tidings.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files under {@code /proc}. One of a process that has ended reads as empty. */
final class Proc {

    private static final Path ROOT = Path.of("/proc");

    private Proc() {}

    static List<String> lines(String... path) {
        try {
            return Files.readAllLines(ROOT.resolve(String.join("/", path)));
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** The words of a file in which each ends with a NUL. */
    static List<String> words(String... path) {
        return List.of(String.join("\n", lines(path)).split("\0"));
    }

    /** The number behind a name, as in {@code MemTotal: 123 kB}; 0 when there is none. */
    static long number(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.replaceAll("\\D+", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
