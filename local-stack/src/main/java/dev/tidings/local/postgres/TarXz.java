package dev.tidings.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .txz} archive of directories, files and symbolic links. */
final class TarXz {

    private static final int EXECUTABLE = 0100;
    private static final Set<PosixFilePermission> RUNNABLE =
            PosixFilePermissions.fromString("rwxr-xr-x");

    private final TarArchiveInputStream entries;
    private final Path target;

    private TarXz(TarArchiveInputStream entries, Path target) {
        this.entries = entries;
        this.target = target;
    }

    static void unpack(InputStream archive, Path target) throws IOException {
        InputStream tar = new XZInputStream(new BufferedInputStream(archive));
        try (TarArchiveInputStream entries = new TarArchiveInputStream(tar)) {
            new TarXz(entries, target).unpackAll();
        }
    }

    private void unpackAll() throws IOException {
        for (TarArchiveEntry entry = entries.getNextEntry();
                entry != null;
                entry = entries.getNextEntry()) {
            unpack(entry, placeOf(entry));
        }
    }

    private Path placeOf(TarArchiveEntry entry) throws IOException {
        Path place = target.resolve(entry.getName()).normalize();
        if (!place.startsWith(target)) {
            throw new IOException(
                    "an archive entry leads out of its directory: " + entry.getName());
        }
        return place;
    }

    private void unpack(TarArchiveEntry entry, Path place) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
            unpackFile(entry, place);
        }
    }

    private void unpackFile(TarArchiveEntry entry, Path place) throws IOException {
        Files.copy(entries, place);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(place, RUNNABLE);
        }
    }
}
