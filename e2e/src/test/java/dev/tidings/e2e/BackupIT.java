package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.postgres.DirectoryTree;
import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import dev.tidings.local.stack.StackOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A backup that was taken under load brings back all that was accepted before it ended. */
@DisabledIfSystemProperty(named = "tidings.replicas", matches = "[2-9]")
@EnabledIfSystemProperty(named = "tidings.operations", matches = "true")
class BackupIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String KEY = "order.created";

    /** Nothing is given up while the stack is away. */
    private static final String RETRY_DELAYS = String.join(",", Collections.nCopies(100, "2s"));

    @TempDir Path directory;

    @Test
    void bringsBackWhatWasAcceptedAndDeliversIt() throws Exception {
        // Given events that no receiver has taken yet, and more of them all the time
        Path backup = directory.resolve("backup");
        Set<String> accepted;
        URI receiver;
        UUID integration;
        try (LocalStack stack = LocalStack.start(options());
                Inbox refusing = Inbox.that(Behaviour.answering(503))) {
            Client client = client(stack);
            receiver = refusing.url();
            integration = client.webhook(receiver, KEY);
            SteadyLoad load = SteadyLoad.start(client, KEY);
            try (load) {
                await().atMost(PATIENCE).until(() -> load.accepted().size() > 100);
                accepted = OnlineBackup.take(stack.postgres(), data(), backup, load::accepted);
            }
        }

        // When all is lost, and restored
        DirectoryTree.delete(data());
        Files.move(backup, data());

        // Then
        try (Inbox taking = Inbox.at(receiver, Behaviour.answering(200));
                LocalStack stack = LocalStack.start(options())) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(taking.resources()).containsAll(accepted));
            assertThat(client(stack).total("/v2/integrations/" + integration + "/jobs"))
                    .isGreaterThanOrEqualTo(accepted.size());
        }
    }

    private Path data() {
        return directory.resolve("stack/postgres");
    }

    private StackOptions options() {
        return StackOptions.of(
                        Path.of(System.getProperty("tidings.root")), directory.resolve("stack"))
                .with(Service.JOB, "TIDINGS_DELIVERY_RETRY_DELAYS", RETRY_DELAYS)
                .with(Service.JOB, "TIDINGS_DELIVERY_LANES_LONGEST_REST", "2s");
    }

    private static Client client(LocalStack stack) {
        return Client.of(
                stack.url(), stack.key().clientId().toString(), stack.key().clientSecret());
    }
}
