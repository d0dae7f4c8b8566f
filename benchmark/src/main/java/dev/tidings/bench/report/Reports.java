package dev.tidings.bench.report;

import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.machine.Machine;
import dev.tidings.bench.machine.ProcessGroup;
import dev.tidings.bench.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where reports are written, and what goes into each besides the figures. */
public final class Reports {

    private final Path directory;

    public Reports(Path directory) {
        this.directory = directory;
    }

    /** What the figures of a lab depend on. */
    public static Environment environment(Lab lab, Path root, Path data) {
        Map<String, String> commands = new LinkedHashMap<>();
        for (ProcessGroup process : lab.processes()) {
            commands.put(process.name(), process.command());
        }
        return new Environment(
                Commit.of(root),
                System.getProperty("java.runtime.version", ""),
                Machine.here(data),
                lab.database().durability(),
                commands);
    }

    /** Writes JSON and page, over those written before; tells where the page is. */
    public Path write(Report report) {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve("report.json"), Json.pretty(report));
            return Files.writeString(directory.resolve("report.html"), Page.of(report));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
