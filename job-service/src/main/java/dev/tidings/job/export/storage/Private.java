package dev.tidings.job.export.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that are for their owner alone, where the file system can say so. */
final class Private {

    private static final FileAttribute<?> FILE = of("rw-------");
    private static final FileAttribute<?> FOLDER = of("rwx------");

    private Private() {}

    static FileChannel newFile(Path path) throws IOException {
        return FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                where(path, FILE));
    }

    static void folders(Path path) throws IOException {
        Files.createDirectories(path, where(path, FOLDER));
    }

    private static FileAttribute<?>[] where(Path path, FileAttribute<?> permissions) {
        boolean hasPermissions =
                path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return hasPermissions ? new FileAttribute<?>[] {permissions} : new FileAttribute<?>[0];
    }

    private static FileAttribute<?> of(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
