package dev.tidings.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the figures were measured on.
 *
 * @param cores that this process may use
 * @param fileSystem of the databases
 */
public record Machine(
        String cpu, int cores, long memoryMegabytes, String kernel, String fileSystem) {

    private static final long KILOBYTES = 1_024;

    /** This machine, with its databases in that directory. */
    public static Machine here(Path databases) {
        return new Machine(
                cpuModel(Proc.lines("cpuinfo")),
                Runtime.getRuntime().availableProcessors(),
                Proc.number(Proc.lines("meminfo"), "MemTotal") / KILOBYTES,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                fileSystemOf(databases));
    }

    static String cpuModel(List<String> cpuinfo) {
        return cpuinfo.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String fileSystemOf(Path directory) {
        try {
            return Files.getFileStore(directory).type();
        } catch (IOException fault) {
            return "unknown";
        }
    }
}
