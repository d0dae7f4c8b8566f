package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import dev.tidings.local.stack.StackOptions;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Every secret is changed as docs/operations.md says, and nothing is lost on the way. */
@DisabledIfSystemProperty(named = "tidings.replicas", matches = "[2-9]")
@EnabledIfSystemProperty(named = "tidings.operations", matches = "true")
class SecretRotationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEY = "order.paid";
    private static final String OLD = "1:" + key();
    private static final String NEW = "2:" + key();

    @TempDir Path directory;

    @Test
    void masterKeysChangeWhileBothAreKnown() throws Exception {
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            // Given
            UUID integration;
            try (LocalStack stack = LocalStack.start(withMasterKeys(OLD))) {
                integration = client(stack).webhook(inbox.url(), KEY);
                assertDelivers(stack, inbox, 1);
            }

            // When the new one is known, then the first, and everything is written again
            try (LocalStack stack = LocalStack.start(withMasterKeys(NEW + "," + OLD))) {
                assertDelivers(stack, inbox, 2);
                assertThat(underKeyOne(stack)).isEqualTo(2);
                client(stack)
                        .put("/v2/integrations/" + integration, integration(integration, inbox))
                        .expect(200);
                execute(stack, "gateway", "delete from signing_key");
                assertThat(underKeyOne(stack)).isZero();
            }

            // Then the old one is needed no more
            try (LocalStack stack = LocalStack.start(withMasterKeys(NEW))) {
                assertDelivers(stack, inbox, 3);
            }
        }
    }

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

    /** The statements of docs/operations.md. */
    private static long underKeyOne(LocalStack stack) throws SQLException {
        return number(
                        stack,
                        "integration",
                        "select count(*) from integration where configuration::text ~ '\"v1:'")
                + number(
                        stack,
                        "gateway",
                        "select count(*) from signing_key where private_key like 'v1:%'");
    }

    private static String integration(UUID id, Inbox inbox) {
        return """
        {"data": {"id": "%s", "type": "integration", "name": "e2e", "description": "of a test",
          "enabled": true, "integration_type": "webhook", "observes": ["%s"],
          "configuration": {"url": "%s", "secret_key": "s3cret"}}}
        """
                .formatted(id, KEY, inbox.url());
    }

    private StackOptions withMasterKeys(String keys) {
        StackOptions options = options();
        for (Service service : Service.values()) {
            options = options.with(service, "TIDINGS_MASTER_KEYS", keys);
        }
        return options;
    }

    private StackOptions options() {
        return StackOptions.of(
                Path.of(System.getProperty("tidings.root")), directory.resolve("stack"));
    }

    private static Client client(LocalStack stack) {
        return Client.of(
                stack.url(), stack.key().clientId().toString(), stack.key().clientSecret());
    }

    private static long number(LocalStack stack, String database, String query)
            throws SQLException {
        try (Connection connection = stack.postgres().connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(LocalStack stack, String database, String sql) throws SQLException {
        try (Connection connection = stack.postgres().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
