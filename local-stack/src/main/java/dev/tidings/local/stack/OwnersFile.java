package dev.tidings.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that only its owner may read, since it holds secrets. */
public final class OwnersFile {

    private OwnersFile() {}

    /** Writes the whole of it at once: a reader sees the old content or the new. */
    public static void write(Path file, byte[] content) {
        var ownersOnly = PosixFilePermissions.fromString("rw-------");
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(ownersOnly));
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
