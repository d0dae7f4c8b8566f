package dev.tidings.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What a child process writes to its standard output and error. */
public record LogFile(Path path) {

    private static final int TAIL_BYTES = 32 * 1024;

    /** Keeps the log of the run before as {@code <name>.1}, so that each run begins a new one. */
    public void rotate() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path)) {
                Path previous = path.resolveSibling(path.getFileName() + ".1");
                Files.move(path, previous, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The last lines, oldest first; empty when there is no log. */
    public List<String> tail(int lines) {
        List<String> all = end().lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    private String end() {
        if (!Files.exists(path)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int size = (int) Math.min(TAIL_BYTES, file.length());
            byte[] bytes = new byte[size];
            file.seek(file.length() - size);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
