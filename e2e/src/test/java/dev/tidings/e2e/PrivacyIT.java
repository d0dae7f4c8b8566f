package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.stack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is private stays so on the machine that a stack runs on. */
class PrivacyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LocalStack stack = RunningStack.get();
    private final Client client = RunningStack.client();

    @Test
    void onlyTheOwnerReadsSecretsDatabasesAndExports() throws IOException {
        // Given
        client.event("order.created", "{\"data\":{\"type\":\"order\",\"id\":\"private-1\"}}");
        Exports exports = new Exports(client);
        await().atMost(PATIENCE)
                .until(() ->
                        exports.awaitEnd(exports.create("order_export", ""))
                                .path("status")
                                .asText()
                                .equals("complete"));

        // Then
        assertThat(permissions(RunningStack.data().resolve("secrets.json"))).isEqualTo("rw-------");
        assertThat(permissions(RunningStack.data().resolve("postgres"))).isEqualTo("rwx------");
        assertThat(filesIn(RunningStack.data().resolve("exports")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }

    @Test
    void noCommandLineTellsASecret() {
        List<String> commands =
                ProcessHandle.current().descendants().map(PrivacyIT::commandLine).toList();

        assertThat(commands)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(command -> assertThat(command).doesNotContain(secrets()));
    }

    @Test
    void noMetricTellsASecret() {
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            // Given
            UUID integration = client.webhook(inbox.url(), "order.created");
            client.event("order.created", "{\"data\":{\"type\":\"order\",\"id\":\"private-2\"}}");
            await().atMost(PATIENCE).until(() -> !client.logs(integration).isEmpty());

            // Then
            List<String> samples =
                    stack.instances().stream()
                            .flatMap(each -> Scrape.of(stack, each).samples().stream())
                            .toList();
            assertThat(samples)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(sample -> assertThat(sample).doesNotContain(secrets()));
            client.delete("/v2/integrations/" + integration).expect(200);
        }
    }

    /** Whatever secrets.json has as text, but for ids, which are none. */
    private static List<String> secrets() {
        try {
            JsonNode file =
                    new ObjectMapper()
                            .readTree(RunningStack.data().resolve("secrets.json").toFile());
            List<String> secrets = new ArrayList<>();
            for (String place :
                    List.of(
                            "/master_keys",
                            "/internal_secret",
                            "/database_password",
                            "/first_key/client_secret")) {
                secrets.add(file.at(place).asText());
            }
            assertThat(secrets).hasSize(4).allMatch(secret -> secret.length() > 20);
            return secrets;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As anybody on the machine can read it; nothing of a process that has just ended. */
    private static String commandLine(ProcessHandle process) {
        try {
            Path file = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
