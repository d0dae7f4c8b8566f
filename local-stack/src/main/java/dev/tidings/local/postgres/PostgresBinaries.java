package dev.tidings.local.postgres;

import dev.tidings.local.process.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The programs of PostgreSQL, unpacked from the class path.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 */
public record PostgresBinaries(Path directory) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String MACHINE = "Linux amd64";

    /**
     * Unpacks the programs into a directory under the given one, unless an earlier run has done so.
     * They appear all at once, so neither a run that is cut off nor two at the same time leave half
     * of them.
     *
     * @throws CannotStart on a machine they are not built for
     */
    public static PostgresBinaries unpack(Path parent) {
        requireKnownMachine();
        try {
            Path directory = parent.toAbsolutePath().resolve("postgresql-" + fingerprint());
            if (!Files.exists(directory)) {
                unpackAtOnce(directory);
            }
            return new PostgresBinaries(directory);
        } catch (IOException fault) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked", fault);
        }
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static void requireKnownMachine() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!machine.equals(MACHINE)) {
            throw new CannotStart(
                    "the embedded PostgreSQL runs on %s only, and this is %s"
                            .formatted(MACHINE, machine));
        }
    }

    /** The size of the archive tells one version from the next. */
    private static String fingerprint() throws IOException {
        return Long.toHexString(archive().openConnection().getContentLengthLong());
    }

    private static URL archive() {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null) {
            throw new CannotStart("the class path holds no " + ARCHIVE);
        }
        return archive;
    }

    private static void unpackAtOnce(Path directory) throws IOException {
        Files.createDirectories(directory.getParent());
        Path unfinished = Files.createTempDirectory(directory.getParent(), "postgres-");
        try {
            unpackArchive(unfinished);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException fault) {
            DirectoryTree.delete(unfinished);
            if (!Files.exists(directory)) {
                throw fault;
            }
        }
    }

    private static void unpackArchive(Path directory) throws IOException {
        try (InputStream archive = archive().openStream()) {
            TarXz.unpack(archive, directory);
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
