package dev.tidings.local.postgres;

import dev.tidings.local.process.CannotStart;
import dev.tidings.local.process.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The directory in which PostgreSQL keeps its databases. */
record DatabaseCluster(Path directory) {

    static final String SUPERUSER = "postgres";

    private static final int SHOWN_LINES = 10;

    /**
     * Makes the directory unless it is there. It appears under its name only when it is complete,
     * so a run that is cut off leaves nothing that looks like a database.
     *
     * @param password of the superuser
     */
    void create(PostgresBinaries binaries, String password, LogFile log) {
        if (Files.exists(directory)) {
            return;
        }
        try {
            Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
            DirectoryTree.delete(unfinished);
            Files.createDirectories(unfinished);
            initialise(binaries, unfinished.resolve("data"), password, log);
            Files.move(unfinished.resolve("data"), directory, StandardCopyOption.ATOMIC_MOVE);
            DirectoryTree.delete(unfinished);
        } catch (IOException fault) {
            throw new UncheckedIOException("the database cannot be created", fault);
        }
    }

    private static void initialise(
            PostgresBinaries binaries, Path data, String password, LogFile log) throws IOException {
        Path passwordFile = ownersOnly(data.resolveSibling("password"), password);
        List<String> command =
                List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + data,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions");
        if (run(Unprivileged.command(command), log) != 0) {
            throw new CannotStart("PostgreSQL's initdb failed", log.tail(SHOWN_LINES));
        }
    }

    private static Path ownersOnly(Path file, String content) throws IOException {
        var permissions = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
        return Files.writeString(file, content + "\n");
    }

    private static int run(List<String> command, LogFile log) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.path().toFile()))
                    .start()
                    .waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while PostgreSQL was set up", interrupted);
        }
    }
}
