package dev.tidings.e2e;

import dev.tidings.local.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.function.Supplier;

/**
 * What pg_basebackup does, by the functions it uses: a copy of the files of a server that goes on.
 */
final class OnlineBackup {

    private static final String LOG = "pg_wal";

    private OnlineBackup() {}

    /**
     * Copies the server's directory.
     *
     * @param known is asked just before the backup ends: what the backup must hold
     */
    static <T> T take(PostgresServer server, Path data, Path backup, Supplier<T> known)
            throws Exception {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('e2e', true)");
            copy(data, backup);
            T then = known.get();
            Files.writeString(backup.resolve("backup_label"), label(statement));
            copy(data.resolve(LOG), backup.resolve(LOG));
            return then;
        }
    }

    private static String label(Statement statement) throws Exception {
        try (ResultSet rows =
                statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) throws IOException {
                        Path made = Files.createDirectories(to.resolve(from.relativize(directory)));
                        Files.setPosixFilePermissions(
                                made, Files.getPosixFilePermissions(directory));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (!file.endsWith("postmaster.pid")) {
                            copyFile(file, to.resolve(from.relativize(file)));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    /** The server removes files all the time; the log tells what became of them. */
                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException fault)
                            throws IOException {
                        if (fault instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw fault;
                    }
                });
    }

    private static void copyFile(Path from, Path to) throws IOException {
        try {
            Files.deleteIfExists(to);
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException removed) {
            return;
        }
    }
}
