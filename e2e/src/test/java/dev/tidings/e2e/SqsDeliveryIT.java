package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** The way of an event to a queue, read back by a consumer that knows nothing of Tidings. */
class SqsDeliveryIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int EVENTS = 1_000;
    private static final int LARGE = 300 * 1_024;

    @TempDir private static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init") // by start
    private static ElasticMq server;

    @SuppressWarnings("NullAway.Init") // by start
    private static QueueConsumer consumer;

    private final Client client = RunningStack.client();
    private final List<UUID> registered = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = ElasticMq.start(data);
        consumer = new QueueConsumer(server.port());
    }

    @AfterAll
    static void stop() {
        consumer.close();
        server.close();
    }

    @AfterEach
    void deleteIntegrations() {
        registered.forEach(id -> client.delete("/v2/integrations/" + id).expect(200));
    }

    @Test
    void aFullOrderArrivesAsACloudEvent() throws IOException {
        // Given
        String queue = consumer.queue("orders");
        UUID integration = integration(queue, "order.created");
        JsonNode order = JSON.readTree(getClass().getResource("/order.json"));

        // When
        client.event("order.created", order.toString());

        // Then
        Message message = messages(queue, 1).getFirst();
        CloudEvent event = QueueConsumer.event(message);
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getType()).isEqualTo("order.created");
        assertThat(event.getSource()).isEqualTo(RunningStack.get().url());
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getSubject()).isEqualTo(order.at("/data/id").asText());
        assertThat(event.getExtension("integrationid")).isEqualTo(integration.toString());
        assertThat(event.getExtension("storeid"))
                .isEqualTo(RunningStack.get().key().store().toString());
        JsonNode resource = JSON.readTree(Objects.requireNonNull(event.getData()).toBytes());
        assertThat(resource.path("included")).isEqualTo(order.path("included"));
        ((ObjectNode) resource).remove("included");
        assertThat(resource).isEqualTo(order.path("data"));
        assertThat(attribute(message, "trigger")).isEqualTo("order.created");
        assertThat(attribute(message, "job-id")).isEqualTo(event.getId());
        JsonNode log = logs(integration, event.getId(), 1).getFirst();
        assertThat(log.path("succeeded").asBoolean()).isTrue();
        assertThat(log.path("status_code").asInt()).isEqualTo(200);
        assertThat(log.path("error_detail").asText()).isEmpty();
        assertThat(log.path("body").asText()).contains(message.messageId());
    }

    @Test
    void aFifoQueueGetsTheMessagesOfAResourceInOneGroup() {
        // Given
        String queue = consumer.queue("carts.fifo");
        integration(queue, "cart.updated");

        // When
        client.event("cart.updated", cart("c-1"));
        client.event("cart.updated", cart("c-2"));

        // Then
        List<Message> messages = messages(queue, 2);
        assertThat(messages)
                .allSatisfy(message -> {
                    CloudEvent event = QueueConsumer.event(message);
                    assertThat(message.attributes())
                            .containsEntry(
                                    MessageSystemAttributeName.MESSAGE_GROUP_ID, event.getSubject())
                            .containsEntry(
                                    MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID,
                                    event.getId());
                });
        assertThat(messages)
                .extracting(message -> QueueConsumer.event(message).getSubject())
                .containsExactlyInAnyOrder("c-1", "c-2");
    }

    @Test
    void aQueueThatIsMissingGetsTheMessageOnceItIsThere() {
        // Given
        String missing = "http://localhost:%d/000000000000/late".formatted(server.port());
        UUID integration = integration(missing, "file.created");

        // When
        client.event("file.created", "{\"data\":{\"type\":\"file\",\"id\":\"f-1\"}}");

        // Then
        JsonNode refused = logsOf(integration).getFirst();
        assertThat(refused.path("succeeded").asBoolean()).isFalse();
        assertThat(refused.path("status_code").asInt()).isEqualTo(400);
        assertThat(refused.path("error_detail").asText())
                .startsWith("SQS: the queue does not exist" + " (QueueDoesNotExist)");

        // When
        String queue = consumer.queue("late");

        // Then
        CloudEvent event = QueueConsumer.event(messages(queue, 1).getFirst());
        assertThat(event.getSubject()).isEqualTo("f-1");
        assertThat(job(integration, "delivered").path("attempts").asInt()).isGreaterThan(1);
    }

    @Test
    void whatWasIncludedIsLeftOutOfAMessageThatIsTooLarge() throws IOException {
        // Given
        String queue = consumer.queue("large");
        integration(queue, "product.updated");
        String included = "{\"note\":\"" + "x".repeat(LARGE) + "\"}";

        // When
        client.event(
                "product.updated",
                "{\"data\":{\"type\":\"product\",\"id\":\"p-1\"},\"included\":" + included + "}");

        // Then
        CloudEvent event = QueueConsumer.event(messages(queue, 1).getFirst());
        assertThat(JSON.readTree(Objects.requireNonNull(event.getData()).toBytes()))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"type": "product", "id": "p-1",
                                 "included": {"meta": {"includes_elided": true}}}
                                """));
    }

    @Test
    void aResourceThatIsTooLargeEndsTheJobWithThatReason() {
        // Given
        String queue = consumer.queue("too-large");
        UUID integration = integration(queue, "product.created");

        // When
        client.event(
                "product.created",
                "{\"data\":{\"type\":\"product\",\"id\":\"p-1\",\"note\":\"%s\"}}"
                        .formatted("x".repeat(LARGE)));

        // Then
        JsonNode job = job(integration, "failed");
        assertThat(job.path("error").asText()).contains("SQS takes 262144 at most");
        JsonNode log = logsOf(integration).getFirst();
        assertThat(log.path("status_code").asInt()).isZero();
        assertThat(log.path("error_detail").asText()).isEqualTo(job.path("error").asText());
        assertThat(consumer.take(queue)).isEmpty();
    }

    @Test
    void aTestTellsWhatTheQueueSaid() {
        // Given
        String queue = consumer.queue("tried");
        UUID there = integration(queue, "order.paid");
        UUID missing =
                integration(
                        "http://localhost:%d/000000000000/nowhere".formatted(server.port()),
                        "order.paid");

        // When
        JsonNode good = client.post("/v2/integrations/" + there + "/test", "").expect(202).data();
        JsonNode bad = client.post("/v2/integrations/" + missing + "/test", "").expect(202).data();

        // Then
        Message message = messages(queue, 1).getFirst();
        assertThat(QueueConsumer.event(message).getId()).isEqualTo(good.path("id").asText());
        assertThat(good.at("/attempt/succeeded").asBoolean()).isTrue();
        assertThat(good.at("/attempt/body").asText()).contains(message.messageId());
        assertThat(bad.at("/attempt/succeeded").asBoolean()).isFalse();
        assertThat(bad.at("/attempt/error_detail").asText()).contains("QueueDoesNotExist");
    }

    @Test
    void everyEventArrivesAlthoughTheServerIsAwayForAWhile() throws Exception {
        // Given
        String queue = consumer.queue("restarted");
        UUID integration = integration(queue, "order.updated");
        Load load = new Load(client, "order.updated", "sqs-" + UUID.randomUUID());

        // When
        load.send(
                EVENTS,
                () -> {
                    server.stop();
                    await().atMost(PATIENCE).until(() -> hasFailed(integration));
                    server.start();
                });

        // Then
        assertThat(load.accepted()).hasSize(EVENTS);
        Set<String> jobs = new HashSet<>();
        Set<String> orders = new HashSet<>();
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    consumer.take(queue).stream()
                            .map(QueueConsumer::event)
                            .forEach(event -> {
                                jobs.add(event.getId());
                                orders.add(Objects.requireNonNull(event.getSubject()));
                            });
                    assertThat(orders).containsAll(load.accepted());
                });
        assertThat(jobs).hasSize(EVENTS);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(delivered(integration)).isEqualTo(jobs));
    }

    private static String attribute(Message message, String name) {
        return Objects.requireNonNull(message.messageAttributes().get(name)).stringValue();
    }

    private boolean hasFailed(UUID integration) {
        return client.logs(integration).stream()
                .anyMatch(log ->
                        log.path("status_code").asInt() == 0
                                && log.path("error_detail").asText().startsWith("Connect"));
    }

    private Set<String> delivered(UUID integration) {
        Set<String> jobs = new HashSet<>();
        client.logs(integration).stream()
                .filter(log -> log.path("succeeded").asBoolean())
                .forEach(log -> jobs.add(log.at("/relationships/job/data/id").asText()));
        return jobs;
    }

    private UUID integration(String queue, String event) {
        UUID integration =
                client.integration(
                        "aws_sqs",
                        """
                        {"url": "%s", "aws_access_key_id": "AKIAIOSFODNN7EXAMPLE",
                         "aws_secret_access_key": "s3cret", "region": "eu-west-1"}
                        """
                                .formatted(queue),
                        event);
        registered.add(integration);
        return integration;
    }

    private static String cart(String id) {
        return "{\"data\":{\"type\":\"cart\",\"id\":\"%s\"}}".formatted(id);
    }

    private static List<Message> messages(String queue, int count) {
        List<Message> messages = new ArrayList<>();
        await().atMost(PATIENCE)
                .until(() -> {
                    messages.addAll(consumer.take(queue));
                    return messages.size() >= count;
                });
        return messages;
    }

    private List<JsonNode> logs(UUID integration, String job, int count) {
        return await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(() -> client.logs(integration, job), logs -> logs.size() >= count);
    }

    private List<JsonNode> logsOf(UUID integration) {
        return await().atMost(PATIENCE)
                .until(() -> client.logs(integration), logs -> !logs.isEmpty());
    }

    private JsonNode job(UUID integration, String status) {
        return await().atMost(PATIENCE)
                .until(
                        () -> client.jobs(integration),
                        jobs ->
                                !jobs.isEmpty()
                                        && jobs.getFirst().path("status").asText().equals(status))
                .getFirst();
    }
}
