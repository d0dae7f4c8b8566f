package dev.tidings.local.postgres;

import dev.tidings.local.process.LogFile;
import dev.tidings.local.process.PidFile;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a server lives, and what it is told there.
 *
 * @param data directory of the databases, made when it is missing
 * @param port on the loopback interface
 * @param settings {@code name=value}, over those that every server here gets
 */
public record PostgresPlace(
        PostgresBinaries binaries,
        Path data,
        int port,
        List<String> settings,
        LogFile log,
        PidFile pidFile) {}
