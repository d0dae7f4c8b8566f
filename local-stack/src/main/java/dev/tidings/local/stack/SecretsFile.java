package dev.tidings.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.local.process.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The secrets of a data directory, made on its first run. */
final class SecretsFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SecretsFile() {}

    /**
     * Reads the secrets, or makes them for a directory that holds no databases yet.
     *
     * @throws CannotStart when the file cannot be read, or is missing beside databases that only
     *     its secrets open
     */
    static Secrets readOrGenerate(DataDirectory data) {
        Path file = data.secrets();
        if (Files.exists(file)) {
            return read(file);
        }
        if (Files.exists(data.databases())) {
            throw new CannotStart(
                    "%s is missing, and the databases beside it cannot be read without it: restore it, or delete %s"
                            .formatted(file, data.path()));
        }
        Secrets secrets = Secrets.generate();
        write(file, secrets);
        return secrets;
    }

    private static Secrets read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), Secrets.class);
        } catch (JsonProcessingException damaged) {
            throw new CannotStart(file + " is damaged: restore it");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void write(Path file, Secrets secrets) {
        try {
            OwnersFile.write(
                    file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(secrets));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
