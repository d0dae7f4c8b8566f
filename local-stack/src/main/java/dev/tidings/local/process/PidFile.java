package dev.tidings.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Names a process on disk so that a later run finds it again. The file holds the process id and the
 * time the process started, so that another process that was given the same id is never taken for
 * it.
 */
public final class PidFile {

    /** The system tells a start time in clock ticks since a boot time that may be corrected. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    /** Writes the process; one that ended already leaves a file that names nothing. */
    public void write(ProcessHandle process) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + " " + startOf(process).toEpochMilli() + "\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The process that was written, while it lives. */
    public Optional<ProcessHandle> living() {
        return Files.exists(file) ? parse(content()).flatMap(Entry::living) : Optional.empty();
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String content() {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Optional<Entry> parse(String content) {
        String[] words = content.strip().split(" ", -1);
        try {
            return Optional.of(
                    new Entry(
                            Long.parseLong(words[0]),
                            Instant.ofEpochMilli(Long.parseLong(words[1]))));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException cutOff) {
            return Optional.empty();
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private record Entry(long pid, Instant started) {

        Optional<ProcessHandle> living() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
        }

        private boolean isSame(ProcessHandle process) {
            return Duration.between(started, startOf(process)).abs().compareTo(TOLERANCE) <= 0;
        }
    }
}
