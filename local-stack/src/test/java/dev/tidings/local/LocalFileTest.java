package dev.tidings.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidings.local.process.CannotStart;
import dev.tidings.local.stack.ApplicationKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileTest {

    private static final ApplicationKey KEY =
            new ApplicationKey(
                    UUID.fromString("11111111-1111-4111-8111-111111111111"),
                    "a-secret",
                    UUID.randomUUID(),
                    UUID.randomUUID());

    @TempDir Path data;

    @Test
    void tellsAProgramHowToUseTheStack() throws IOException {
        // When
        new LocalFile(data).write(URI.create("http://127.0.0.1:8080"), KEY);

        // Then
        Path file = data.resolve("local.json");
        assertThat(new ObjectMapper().readTree(file.toFile()))
                .isEqualTo(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("url", "http://127.0.0.1:8080")
                                .put("client_id", "11111111-1111-4111-8111-111111111111")
                                .put("client_secret", "a-secret"));
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void isReadByTheCommandsThatUseTheStack() {
        // Given
        LocalFile file = new LocalFile(data);
        file.write(URI.create("http://127.0.0.1:8080"), KEY);

        // Then
        assertThat(file.read())
                .isEqualTo(
                        new LocalFile.Access(
                                URI.create("http://127.0.0.1:8080"),
                                KEY.clientId().toString(),
                                KEY.clientSecret()));
    }

    @Test
    void tellsThatNoStackRuns() {
        assertThatThrownBy(() -> new LocalFile(data).read())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("./tidings up");
    }

    @Test
    void isGoneWhileTheStackIsNotReady() {
        // Given
        LocalFile file = new LocalFile(data);
        file.write(URI.create("http://127.0.0.1:8080"), KEY);

        // When
        file.delete();

        // Then
        assertThat(data).isEmptyDirectory();
    }
}
