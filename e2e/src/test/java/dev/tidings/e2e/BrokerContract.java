package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of every broker, read back by a consumer that knows nothing of Tidings. */
abstract class BrokerContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int EVENTS = 1_000;

    private final Client client = RunningStack.client();
    private final List<UUID> registered = new ArrayList<>();

    /** The type of integration that goes there. */
    abstract String type();

    /** A configuration that is right. */
    abstract String configuration();

    /** The same with TLS. */
    abstract String configurationWithTls();

    /** One whose certificate is trusted, but for another host. */
    abstract String configurationWithTheCertificateOfAnotherHost();

    /** One whose password is wrong. */
    abstract String configurationWithAWrongPassword();

    /** Every message so far, as text. */
    abstract List<String> received();

    abstract void stopBroker();

    abstract void startBrokerAgain();

    @AfterEach
    void deleteIntegrations() {
        registered.forEach(id -> client.delete("/v2/integrations/" + id).expect(200));
    }

    @Test
    void aFullOrderArrivesAsACloudEvent() throws IOException {
        // Given
        UUID integration = integration(configuration(), "order.created");
        JsonNode order = JSON.readTree(getClass().getResource("/order.json"));

        // When
        client.event("order.created", order.toString());

        // Then
        CloudEvent event = events(integration, 1).getFirst();
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getType()).isEqualTo("order.created");
        assertThat(event.getSource()).isEqualTo(RunningStack.get().url());
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getSubject()).isEqualTo(order.at("/data/id").asText());
        assertThat(event.getExtension("storeid"))
                .isEqualTo(RunningStack.get().key().store().toString());
        JsonNode resource = JSON.readTree(Objects.requireNonNull(event.getData()).toBytes());
        assertThat(resource.path("included")).isEqualTo(order.path("included"));
        ((ObjectNode) resource).remove("included");
        assertThat(resource).isEqualTo(order.path("data"));
        JsonNode log = log(integration);
        assertThat(log.path("succeeded").asBoolean()).isTrue();
        assertThat(log.path("error_detail").asText()).isEmpty();
        assertThat(log.at("/relationships/job/data/id").asText()).isEqualTo(event.getId());
    }

    @Test
    void anEventArrivesOverTls() {
        // Given
        UUID integration = integration(configurationWithTls(), "cart.updated");

        // When
        client.event("cart.updated", "{\"data\":{\"type\":\"cart\",\"id\":\"c-1\"}}");

        // Then
        assertThat(events(integration, 1).getFirst().getSubject()).isEqualTo("c-1");
    }

    @Test
    void aCertificateOfAnotherHostIsLoggedAndNothingIsSent() {
        // Given
        UUID integration =
                integration(configurationWithTheCertificateOfAnotherHost(), "cart.deleted");

        // When
        client.event("cart.deleted", "{\"data\":{\"type\":\"cart\",\"id\":\"c-2\"}}");

        // Then
        JsonNode log = log(integration);
        assertThat(log.path("succeeded").asBoolean()).isFalse();
        assertThat(log.path("error_detail").asText()).startsWith("TLS: No ");
        assertThat(of(integration)).isEmpty();
    }

    @Test
    void aWrongPasswordIsLoggedAndAllArrivesOnceItIsPutRight() {
        // Given
        UUID integration = integration(configurationWithAWrongPassword(), "file.created");
        client.event("file.created", "{\"data\":{\"type\":\"file\",\"id\":\"f-1\"}}");
        JsonNode refused = log(integration);

        // When
        client.put(
                        "/v2/integrations/" + integration,
                        "{\"data\": {\"type\": \"integration\", \"configuration\": %s}}"
                                .formatted(configuration()))
                .expect(200);

        // Then
        assertThat(refused.path("succeeded").asBoolean()).isFalse();
        assertThat(refused.path("error_detail").asText())
                .contains("broker refused the login")
                .doesNotContain("wrong");
        assertThat(events(integration, 1).getFirst().getSubject()).isEqualTo("f-1");
    }

    @Test
    void aTestTellsWhatTheBrokerSaid() {
        // Given
        UUID right = integration(configuration(), "order.paid");
        UUID wrong = integration(configurationWithAWrongPassword(), "order.paid");

        // When
        JsonNode good = client.post("/v2/integrations/" + right + "/test", "").expect(202).data();
        JsonNode bad = client.post("/v2/integrations/" + wrong + "/test", "").expect(202).data();

        // Then
        assertThat(good.at("/attempt/succeeded").asBoolean()).isTrue();
        assertThat(events(right, 1).getFirst().getId()).isEqualTo(good.path("id").asText());
        assertThat(bad.at("/attempt/succeeded").asBoolean()).isFalse();
        assertThat(bad.at("/attempt/error_detail").asText()).contains("broker refused the login");
    }

    @Test
    void everyEventArrivesAlthoughTheBrokerIsAwayForAWhile() throws Exception {
        // Given
        UUID integration = integration(configuration(), "order.updated");
        Load load = new Load(client, "order.updated", type() + "-" + UUID.randomUUID());

        // When
        load.send(
                EVENTS,
                () -> {
                    stopBroker();
                    await().atMost(PATIENCE).until(() -> hasFailed(integration));
                    startBrokerAgain();
                });

        // Then
        assertThat(load.accepted()).hasSize(EVENTS);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(of(integration))
                                .extracting(CloudEvent::getSubject)
                                .containsAll(load.accepted()));
        Set<String> jobs =
                of(integration).stream().map(CloudEvent::getId).collect(Collectors.toSet());
        assertThat(jobs).hasSize(EVENTS);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(delivered(integration)).isEqualTo(jobs));
    }

    private UUID integration(String configuration, String event) {
        UUID integration = client.integration(type(), configuration, event);
        registered.add(integration);
        return integration;
    }

    private List<CloudEvent> events(UUID integration, int count) {
        return await().atMost(PATIENCE).until(() -> of(integration), all -> all.size() >= count);
    }

    private List<CloudEvent> of(UUID integration) {
        JsonFormat format = new JsonFormat();
        return received().stream()
                .map(text -> format.deserialize(text.getBytes(StandardCharsets.UTF_8)))
                .filter(event -> integration.toString().equals(event.getExtension("integrationid")))
                .toList();
    }

    private JsonNode log(UUID integration) {
        return await().atMost(PATIENCE)
                .until(() -> client.logs(integration), logs -> !logs.isEmpty())
                .getFirst();
    }

    private boolean hasFailed(UUID integration) {
        return client.logs(integration).stream()
                .anyMatch(log -> !log.path("succeeded").asBoolean());
    }

    private Set<String> delivered(UUID integration) {
        return client.logs(integration).stream()
                .filter(log -> log.path("succeeded").asBoolean())
                .map(log -> log.at("/relationships/job/data/id").asText())
                .collect(Collectors.toSet());
    }
}
