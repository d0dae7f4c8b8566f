package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.local.receiver.Behaviour;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./tidings up}, as a person starts and stops it. */
class UpIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir Path directory;

    @Test
    void startsEverythingAndLeavesNothingBehind() throws Exception {
        // Given
        Path data = directory.resolve("data");
        Process up = up("--port", String.valueOf(freePort()), "--data", data.toString());
        JsonNode local = awaitLocalJson(up, data.resolve("local.json"));

        // When
        deliverOneEvent(local);
        List<ProcessHandle> started = up.descendants().toList();
        up.destroy();

        // Then
        assertThat(output()).content().contains("1000 events arrived and were logged");
        assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(started).hasSizeGreaterThanOrEqualTo(5);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aPortInUseIsOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            // When
            String port = String.valueOf(taken.getLocalPort());
            Process up = up("--port", port, "--data", directory.resolve("data").toString());

            // Then
            assertThat(up.waitFor()).isNotZero();
            assertThat(Files.readAllLines(output().toPath()))
                    .singleElement()
                    .asString()
                    .contains(port)
                    .contains("in use");
        }
    }

    private static void deliverOneEvent(JsonNode local) {
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            Client client =
                    Client.of(
                            URI.create(local.path("url").asText()),
                            local.path("client_id").asText(),
                            local.path("client_secret").asText());
            client.webhook(inbox.url(), "order.created");
            client.event("order.created", "{\"data\":{\"type\":\"order\",\"id\":\"o-1\"}}");
            await().atMost(Duration.ofSeconds(20)).until(() -> inbox.deliveries().size() == 1);
        }
    }

    private Process up(String... options) throws IOException {
        Path tidings = Path.of(System.getProperty("tidings.root"), "tidings");
        ProcessBuilder command = new ProcessBuilder(tidings.toString(), "up");
        command.command().addAll(List.of(options));
        if (Boolean.getBoolean("tidings.native")) {
            command.command().add("--native");
        }
        return command.directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output())
                .start();
    }

    private File output() {
        return directory.resolve("output.txt").toFile();
    }

    private JsonNode awaitLocalJson(Process up, Path file) throws IOException {
        await().atMost(PATIENCE).until(() -> Files.exists(file) || !up.isAlive());
        assertThat(file).as(Files.readString(output().toPath())).exists();
        return new ObjectMapper().readTree(file.toFile());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
