package dev.tidings.local.stack;

import dev.tidings.local.process.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held while a stack uses a data directory; the system lets go of it when the launcher dies. */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws CannotStart when another stack holds it
     */
    static DataLock take(DataDirectory data) {
        FileChannel channel = open(data.lock());
        if (tryLock(channel) == null) {
            close(channel);
            throw new CannotStart("Tidings is running already in " + data.path());
        }
        return new DataLock(channel);
    }

    @Override
    public void close() {
        close(channel);
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisProcess) {
            return null;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
