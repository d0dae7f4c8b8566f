package dev.tidings.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    private final Path file;

    LocalFile(Path data) {
        this.file = data.resolve("local.json");
    }

    void write(URI url, ApplicationKey key) {
        OwnersFile.write(file, bytes(url, key));
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
        content.put("url", url.toString());
        content.put("client_id", key.clientId().toString());
        content.put("client_secret", key.clientSecret());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
