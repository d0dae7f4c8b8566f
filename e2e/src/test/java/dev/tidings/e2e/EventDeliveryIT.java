package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.receiver.Delivery;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way of an event, from the API to the receiver and into the logs. */
class EventDeliveryIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SMALL = "{\"data\":{\"type\":\"order\",\"id\":\"o-1\"}}";

    private final Client client = RunningStack.client();
    private final List<UUID> registered = new ArrayList<>();

    @AfterEach
    void deleteIntegrations() {
        registered.forEach(id -> client.delete("/v2/integrations/" + id).expect(200));
    }

    @Test
    void aFullOrderArrivesWithEveryHeaderAndMemberOfTheContract() throws IOException {
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            // Given
            JsonNode order = JSON.readTree(getClass().getResource("/order.json"));
            UUID integration = webhook(inbox, "order.created");

            // When
            client.event("order.created", order.toString());

            // Then
            Delivery delivery = deliveries(inbox, 1).getFirst();
            assertThat(delivery.method()).isEqualTo("POST");
            assertThat(delivery.headers())
                    .containsEntry("Content-Type", "application/json")
                    .containsEntry("X-MOLTIN-INTEGRATION-TRIGGER", "order.created")
                    .containsEntry("X-MOLTIN-SECRET-KEY", "s3cret");
            JsonNode body = delivery.json();
            assertThat(body.path("payload")).isEqualTo(order);
            assertThat(JSON.readTree(body.path("resources").textValue())).isEqualTo(order);
            assertThat(body.path("triggered_by").asText()).isEqualTo("order.created");
            assertThat(body.path("attempt").asInt()).isEqualTo(1);
            assertThat(body.path("store_id").asText())
                    .isEqualTo(RunningStack.get().key().store().toString());
            assertThat(body.path("org_id").asText())
                    .isEqualTo(RunningStack.get().key().organization().toString());
            assertThat(body.path("integration"))
                    .isEqualTo(
                            JSON.readTree(
                                    """
                                    {"id": "%s", "integration_type": "webhook", "name": "e2e",
                                     "description": "of a test"}
                                    """
                                            .formatted(integration)));
            assertThat(body.path("configuration"))
                    .isEqualTo(
                            JSON.readTree(
                                    "{\"url\": \"%s\", \"secret_key\": \"s3cret\"}"
                                            .formatted(inbox.url())));
            JsonNode log = logs(integration, delivery.job(), 1).getFirst();
            assertThat(log.path("succeeded").asBoolean()).isTrue();
            assertThat(log.path("status_code").asInt()).isEqualTo(200);
            assertThat(log.path("error_detail").asText()).isEmpty();
            assertThat(log.at("/relationships/job/data/id").asText()).isEqualTo(delivery.job());
        }
    }

    @Test
    void isRetriedUntilItArrivesAndEveryAttemptIsLogged() {
        try (Inbox inbox = Inbox.that(Behaviour.answeringInTurn(500, 500, 200))) {
            // Given
            UUID integration = webhook(inbox, "order.paid");

            // When
            client.event("order.paid", SMALL);

            // Then
            List<Delivery> deliveries = deliveries(inbox, 3);
            assertThat(deliveries).extracting(Delivery::attempt).containsExactly(1, 2, 3);
            assertThat(deliveries)
                    .extracting(Delivery::job)
                    .containsOnly(deliveries.getFirst().job());
            assertThat(logs(integration, deliveries.getFirst().job(), 3))
                    .extracting(
                            log -> log.path("attempt").asInt(),
                            log -> log.path("status_code").asInt(),
                            log -> log.path("succeeded").asBoolean())
                    .containsExactly(
                            tuple(1, 500, false), tuple(2, 500, false), tuple(3, 200, true));
        }
    }

    @Test
    void aReceiverThatIsGoneEndsTheJob() {
        try (Inbox inbox = Inbox.that(Behaviour.answering(410))) {
            // Given
            UUID integration = webhook(inbox, "order.refunded");

            // When
            client.event("order.refunded", SMALL);

            // Then
            JsonNode job = job(integration, "failed");
            assertThat(job.path("attempts").asInt()).isEqualTo(1);
            assertThat(job.path("error").asText()).isEqualTo("The receiver answered 410 Gone");
            assertThat(logs(integration, job.path("id").asText(), 1))
                    .extracting(log -> log.path("status_code").asInt())
                    .containsExactly(410);
        }
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        try (Inbox inbox = Inbox.that(Behaviour.askingToRetryAfter(Duration.ofSeconds(4), 503))) {
            // Given
            webhook(inbox, "order.cancelled");

            // When
            client.event("order.cancelled", SMALL);

            // Then
            List<Delivery> deliveries = deliveries(inbox, 2);
            Instant asked = deliveries.getFirst().receivedAt();
            assertThat(deliveries.getLast().receivedAt()).isAfter(asked.plusSeconds(4));
        }
    }

    @Test
    void aReceiverThatHangsIsCutAtTheDeadlineAndLoggedWithStatusZero() {
        try (Inbox inbox = Inbox.that(Behaviour.hanging())) {
            // Given
            UUID integration = webhook(inbox, "order.fulfilled");

            // When
            client.event("order.fulfilled", SMALL);

            // Then
            String job = deliveries(inbox, 1).getFirst().job();
            JsonNode log = logs(integration, job, 1).getFirst();
            assertThat(log.path("status_code").asInt()).isZero();
            assertThat(log.path("body").asText()).isEmpty();
            assertThat(log.path("succeeded").asBoolean()).isFalse();
            assertThat(log.path("error_detail").asText()).startsWith("Timeout");
            assertThat(log.path("processing_time").asDouble()).isGreaterThanOrEqualTo(3.0);
        }
    }

    @Test
    void aReceiverThatAnswersAHundredMegabytesIsCutAtTheCap() {
        try (Inbox inbox = Inbox.that(Behaviour.flooding(100_000_000))) {
            // Given
            UUID integration = webhook(inbox, "order.authorized");

            // When
            client.event("order.authorized", SMALL);

            // Then
            String job = deliveries(inbox, 1).getFirst().job();
            JsonNode log = logs(integration, job, 1).getFirst();
            assertThat(log.path("status_code").asInt()).isEqualTo(200);
            assertThat(log.path("body").asText()).hasSize(65_536);
        }
    }

    @Test
    void aPrivateAddressThatIsNotAllowedIsNeverConnectedTo() {
        // Given the address of a cloud's metadata service
        UUID integration =
                client.webhook(URI.create("http://169.254.169.254/latest"), "cart.deleted");
        registered.add(integration);

        // When
        client.event("cart.deleted", "{\"data\":{\"type\":\"cart\",\"id\":\"c-1\"}}");

        // Then
        JsonNode log = logsOf(integration).getFirst();
        assertThat(log.path("status_code").asInt()).isZero();
        assertThat(log.path("error_detail").asText()).startsWith("DNS").contains("not allowed");
    }

    @Test
    void theSameEventIdIsDeliveredOnce() {
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            // Given
            UUID integration = webhook(inbox, "cart.updated");
            String id = "e2e-" + UUID.randomUUID();
            String event =
                    "{\"data\": {\"type\": \"event\", \"key\": \"cart.updated\", \"id\": \"%s\", \"payload\": %s}}"
                            .formatted(id, SMALL);

            // When
            Answer first = client.post("/v2/events", event).expect(202);
            Answer again = client.post("/v2/events", event).expect(202);
            deliveries(inbox, 1);
            String later = client.event("cart.updated", SMALL);

            // Then
            assertThat(again.body()).isEqualTo(first.body());
            deliveries(inbox, 2);
            assertThat(client.jobs(integration))
                    .extracting(job -> job.at("/event/id").asText())
                    .containsExactly(id, later);
        }
    }

    @Test
    void aTestEventReachesTheIntegration() {
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            // Given
            UUID integration = webhook(inbox, "order.created");

            // When
            Answer sent = client.post("/v2/integrations/" + integration + "/test", "");

            // Then
            String job = sent.expect(202).data().path("id").asText();
            assertThat(deliveries(inbox, 1).getFirst().job()).isEqualTo(job);
            logs(integration, job, 1);
        }
    }

    private UUID webhook(Inbox inbox, String event) {
        UUID integration = client.webhook(inbox.url(), event);
        registered.add(integration);
        return integration;
    }

    private static List<Delivery> deliveries(Inbox inbox, int count) {
        return await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(inbox::deliveries, deliveries -> deliveries.size() >= count);
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
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(
                        () -> client.jobs(integration),
                        jobs ->
                                !jobs.isEmpty()
                                        && jobs.getFirst().path("status").asText().equals(status))
                .getFirst();
    }
}
