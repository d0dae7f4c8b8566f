package dev.tidings.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.stack.Instance;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import dev.tidings.local.stack.StackOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Every secret is changed as docs/operations.md says, and nothing is lost. */
@DisabledIfSystemProperty(named = "tidings.replicas", matches = "[2-9]")
@EnabledIfSystemProperty(named = "tidings.operations", matches = "true")
class SecretRotationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEY = "order.paid";
    private static final String OLD_KEY = "1:" + masterKey("old");
    private static final String NEW_KEY = "2:" + masterKey("new");

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

    @Test
    void theMasterKeyChangesOneServiceAfterAnother() throws Exception {
        String before = OLD_KEY + "," + NEW_KEY;
        String after = NEW_KEY + "," + OLD_KEY;
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            UUID integration;
            try (LocalStack stack = LocalStack.start(withMasterKeys(OLD_KEY))) {
                integration = client(stack).webhook(inbox.url(), KEY);
                assertDelivers(stack, inbox, 1);
            }

            // When some write under the new key, and the others read it
            StackOptions mixed =
                    withMasterKeys(before).with(Service.INTEGRATION, "TIDINGS_MASTER_KEYS", after);
            try (LocalStack stack = LocalStack.start(mixed)) {
                assertDelivers(stack, inbox, 2);
                change(stack, integration, "changed");
                await().atMost(PATIENCE).until(() -> integrationsUnderTheOldKey(stack) == 0);
            }
            // Then the old one is needed for signing keys alone, until those are new as well
            try (LocalStack stack = LocalStack.start(withMasterKeys(after))) {
                assertDelivers(stack, inbox, 3, "changed");
                Sql.execute(
                        stack, "gateway", "delete from signing_key where private_key like 'v1:%'");
            }
            try (LocalStack stack = LocalStack.start(withMasterKeys(NEW_KEY))) {
                assertDelivers(stack, inbox, 4, "changed");
            }
        }
    }

    @Test
    void thePasswordOfTheDatabaseChangesByASecondRole() throws Exception {
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            // Given
            try (LocalStack stack = LocalStack.start(options())) {
                client(stack).webhook(inbox.url(), KEY);
                assertDelivers(stack, inbox, 1);
                Sql.execute(
                        stack,
                        "postgres",
                        "create role tidings_b login password 'new-password' in role tidings");
                Sql.execute(stack, "postgres", "alter role tidings_b set role tidings");
            }

            // When some use it, and the others do not
            StackOptions mixed =
                    withSecondRole(withSecondRole(options(), Service.JOB), Service.LOG);
            try (LocalStack stack = LocalStack.start(mixed)) {
                assertDelivers(stack, inbox, 2);
            }

            // Then all of them can, without the first
            StackOptions all =
                    withSecondRole(withSecondRole(mixed, Service.GATEWAY), Service.INTEGRATION);
            try (LocalStack stack = LocalStack.start(all)) {
                Sql.execute(stack, "postgres", "alter role tidings nologin");
                for (Instance instance : stack.instances()) {
                    stack.restart(instance);
                }
                assertDelivers(stack, inbox, 3);
            }
        }
    }

    @Test
    void tokensAreVoidWhenTheirSigningKeyIsDeleted() throws Exception {
        try (Inbox inbox = Inbox.that(Behaviour.answering(200));
                LocalStack stack = LocalStack.start(options())) {
            // Given
            Client leaked = client(stack);
            leaked.webhook(inbox.url(), KEY);

            // When
            Sql.execute(stack, "gateway", "delete from signing_key");
            stack.restart(new Instance(Service.GATEWAY, 1));

            // Then
            leaked.get("/v2/integrations").expect(401);
            assertDelivers(stack, inbox, 1);
        }
    }

    @Test
    void aSecondApplicationKeyTakesOver() throws Exception {
        try (LocalStack stack = LocalStack.start(options())) {
            // Given
            UUID second = UUID.randomUUID();
            Sql.execute(
                    stack,
                    "gateway",
                    """
                    insert into application_key (client_id, store_id, name, secret_sha256)
                      select '%s', store_id, 'second', sha256(convert_to('new-secret', 'UTF8'))
                      from application_key where client_id = '%s'
                    """
                            .formatted(second, stack.key().clientId()));

            // When
            Client.of(stack.url(), second.toString(), "new-secret")
                    .get("/v2/integrations")
                    .expect(200);
            Sql.execute(
                    stack,
                    "gateway",
                    "update application_key set revoked_at = now() where client_id = '%s'"
                            .formatted(stack.key().clientId()));

            // Then
            await().atMost(PATIENCE).until(() -> isRefused(stack));
            Client.of(stack.url(), second.toString(), "new-secret");
        }
    }

    private static boolean isRefused(LocalStack stack) {
        return Client.token(
                                stack.url(),
                                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                                        .formatted(
                                                stack.key().clientId(), stack.key().clientSecret()))
                        .status()
                == 401;
    }

    /** Sends one more event and sees it arrive with the secret of the integration. */
    private static void assertDelivers(LocalStack stack, Inbox inbox, int inAll) {
        assertDelivers(stack, inbox, inAll, "s3cret");
    }

    private static void assertDelivers(LocalStack stack, Inbox inbox, int inAll, String secret) {
        client(stack)
                .event(KEY, "{\"data\":{\"type\":\"order\",\"id\":\"o-%d\"}}".formatted(inAll));
        await().atMost(PATIENCE).until(() -> inbox.deliveries().size() == inAll);
        assertThat(inbox.deliveries().getLast().headers())
                .containsEntry("X-MOLTIN-SECRET-KEY", secret);
    }

    /** Gives the integration another secret, which is encrypted under what is the first key now. */
    private static void change(LocalStack stack, UUID integration, String secret) {
        String path = "/v2/integrations/" + integration;
        String url = client(stack).get(path).data().at("/configuration/url").asText();
        client(stack)
                .put(
                        path,
                        """
                        {"data": {"type": "integration",
                          "configuration": {"url": "%s", "secret_key": "%s"}}}
                        """
                                .formatted(url, secret))
                .expect(200);
    }

    private static int integrationsUnderTheOldKey(LocalStack stack) throws SQLException {
        return Sql.count(
                stack,
                "integration",
                "select count(*) from integration where configuration::text ~ '\"v1:'");
    }

    private StackOptions withMasterKeys(String keys) {
        StackOptions options = options();
        for (Service service : Service.values()) {
            options = options.with(service, "TIDINGS_MASTER_KEYS", keys);
        }
        return options;
    }

    private static StackOptions withSecondRole(StackOptions options, Service service) {
        return options.with(service, "TIDINGS_DATABASE_USER", "tidings_b")
                .with(service, "TIDINGS_DATABASE_PASSWORD", "new-password");
    }

    private StackOptions options() {
        return StackOptions.of(
                Path.of(System.getProperty("tidings.root")), directory.resolve("stack"));
    }

    private static Client client(LocalStack stack) {
        return Client.of(
                stack.url(), stack.key().clientId().toString(), stack.key().clientSecret());
    }

    private static String masterKey(String name) {
        return Base64.getEncoder().encodeToString("%-32s".formatted(name).getBytes(UTF_8));
    }
}
