package dev.tidings.local.stack;

import dev.tidings.local.process.LogFile;
import dev.tidings.local.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where a stack keeps all that outlives a run. */
record DataDirectory(Path path) {

    private static final FileAttribute<Set<PosixFilePermission>> OWNERS_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    void create() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, OWNERS_ONLY);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Path databases() {
        return path.resolve("postgres");
    }

    Path exports() {
        return path.resolve("exports");
    }

    Path secrets() {
        return path.resolve("secrets.json");
    }

    Path lock() {
        return path.resolve("up.lock");
    }

    LogFile log(String process) {
        return new LogFile(path.resolve("logs").resolve(process + ".log"));
    }

    PidFile pidFile(String process) {
        return new PidFile(path.resolve("run").resolve(process + ".pid"));
    }
}
