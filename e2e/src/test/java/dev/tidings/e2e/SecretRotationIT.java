package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import dev.tidings.local.stack.StackOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The secret between services is changed as docs/operations.md says, and nothing is lost. */
@DisabledIfSystemProperty(named = "tidings.replicas", matches = "[2-9]")
@EnabledIfSystemProperty(named = "tidings.operations", matches = "true")
class SecretRotationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEY = "order.paid";

    @TempDir Path directory;

    @Test
    void theSecretBetweenServicesChangesOneServiceAfterAnother() throws Exception {
        // Given that some send the new one already, and the others still the old
        StackOptions mixed =
                options()
                        .with(Service.INTEGRATION, "TIDINGS_INTERNAL_SECRET", "new-secret")
                        .with(
                                Service.INTEGRATION,
                                "TIDINGS_ACCEPTED_INTERNAL_SECRETS",
                                "old-secret")
                        .with(Service.JOB, "TIDINGS_INTERNAL_SECRET", "old-secret")
                        .with(Service.JOB, "TIDINGS_ACCEPTED_INTERNAL_SECRETS", "new-secret")
                        .with(Service.LOG, "TIDINGS_INTERNAL_SECRET", "new-secret")
                        .with(Service.LOG, "TIDINGS_ACCEPTED_INTERNAL_SECRETS", "old-secret");
        try (Inbox inbox = Inbox.that(Behaviour.answering(200));
                LocalStack stack = LocalStack.start(mixed)) {

            // When
            UUID integration = client(stack).webhook(inbox.url(), KEY);

            // Then
            assertDelivers(stack, inbox, 1);
            await().atMost(PATIENCE).until(() -> client(stack).logs(integration).size() == 1);
        }
    }

    /** Sends one more event and sees it arrive with the secret of the integration. */
    private static void assertDelivers(LocalStack stack, Inbox inbox, int inAll) {
        client(stack)
                .event(KEY, "{\"data\":{\"type\":\"order\",\"id\":\"o-%d\"}}".formatted(inAll));
        await().atMost(PATIENCE).until(() -> inbox.deliveries().size() == inAll);
        assertThat(inbox.deliveries().getLast().headers())
                .containsEntry("X-MOLTIN-SECRET-KEY", "s3cret");
    }

    private StackOptions options() {
        return StackOptions.of(
                Path.of(System.getProperty("tidings.root")), directory.resolve("stack"));
    }

    private static Client client(LocalStack stack) {
        return Client.of(
                stack.url(), stack.key().clientId().toString(), stack.key().clientSecret());
    }
}
