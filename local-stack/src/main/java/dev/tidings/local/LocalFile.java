package dev.tidings.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.local.process.CannotStart;
import dev.tidings.local.stack.ApplicationKey;
import dev.tidings.local.stack.OwnersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code local.json} in the data directory: what a program needs to use a running stack, as {@code
 * url}, {@code client_id} and {@code client_secret}. It is there from the moment all is ready.
 */
final class LocalFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String URL = "url";
    private static final String CLIENT_ID = "client_id";
    private static final String CLIENT_SECRET = "client_secret";

    private final Path file;

    /** How to use a running stack. */
    record Access(URI url, String clientId, String clientSecret) {}

    LocalFile(Path data) {
        this.file = data.resolve("local.json");
    }

    void write(URI url, ApplicationKey key) {
        OwnersFile.write(file, bytes(url, key));
    }

    /**
     * What a running stack wrote.
     *
     * @throws CannotStart when there is none
     */
    Access read() {
        try {
            JsonNode content = JSON.readTree(file.toFile());
            return new Access(
                    URI.create(content.path(URL).asText()),
                    content.path(CLIENT_ID).asText(),
                    content.path(CLIENT_SECRET).asText());
        } catch (IOException fault) {
            throw new CannotStart(
                    "no stack is running: %s is not there; start one with ./tidings up"
                            .formatted(file),
                    fault);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] bytes(URI url, ApplicationKey key) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put(URL, url.toString());
        content.put(CLIENT_ID, key.clientId().toString());
        content.put(CLIENT_SECRET, key.clientSecret());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
