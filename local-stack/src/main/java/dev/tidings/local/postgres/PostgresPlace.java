package dev.tidings.local.postgres;

import dev.tidings.local.process.LogFile;
import dev.tidings.local.process.PidFile;
import java.nio.file.Path;

/**
 * Where a server lives.
 *
 * @param data directory of the databases, made when it is missing
 * @param port on the loopback interface
 */
public record PostgresPlace(
        PostgresBinaries binaries, Path data, int port, LogFile log, PidFile pidFile) {}
