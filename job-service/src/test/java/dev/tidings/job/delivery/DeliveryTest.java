package dev.tidings.job.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.tidings.job.directory.Integration;
import dev.tidings.kit.testing.TestPostgres;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The whole service: channel in, real receivers, channel out, and the job list over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class DeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject PlayedChannels channels;
    @Inject PlayedIntegrationService integrations;

    private final UUID store = UUID.randomUUID();

    @Test
    void deliversAndJournalsTheAttempt() {
        try (Receiver receiver = Receiver.answering(attempt -> 200)) {
            // Given
            Integration integration = integrations.webhook(store, receiver.url());
            DeliveryRequested requested = request(integration);

            // When
            channels.request(List.of(requested));

            // Then
            AttemptRecorded attempt = attempts(requested, 1).getFirst();
            assertThat(attempt.store()).isEqualTo(store);
            assertThat(attempt.integration()).isEqualTo(integration.id());
            assertThat(attempt.attempt()).isEqualTo(1);
            assertThat(attempt.succeeded()).isTrue();
            assertThat(attempt.statusCode()).isEqualTo(200);
            assertThat(attempt.tookNanos()).isPositive();
            assertThat(attempt.errorDetail()).isEmpty();
            assertThat(receiver.received(requested.job())).hasSize(1);
            awaitStatus(integration, "delivered")
                    .body("data[0].id", equalTo(requested.job().toString()))
                    .body("data[0].type", equalTo("integration-job"))
                    .body("data[0].attempts", equalTo(1))
                    .body("data[0].event.key", equalTo("order.created"))
                    .body("results.total", equalTo(1));
        }
    }

    @Test
    void retriesUntilDelivered() {
        try (Receiver receiver = Receiver.answering(attempt -> attempt < 3 ? 500 : 200)) {
            // Given
            Integration integration = integrations.webhook(store, receiver.url());
            DeliveryRequested requested = request(integration);

            // When
            channels.request(List.of(requested));

            // Then
            assertThat(attempts(requested, 3))
                    .extracting(AttemptRecorded::attempt, AttemptRecorded::statusCode)
                    .containsExactly(tuple(1, 500), tuple(2, 500), tuple(3, 200));
            awaitStatus(integration, "delivered")
                    .body("data[0].attempts", equalTo(3))
                    .body("results.total", equalTo(1));
        }
    }

    @Test
    void endsTheJobWhenTheReceiverIsGone() {
        try (Receiver receiver = Receiver.answering(attempt -> 410)) {
            // Given
            Integration integration = integrations.webhook(store, receiver.url());
            DeliveryRequested requested = request(integration);

            // When
            channels.request(List.of(requested));

            // Then
            awaitStatus(integration, "failed")
                    .body("data[0].error", equalTo("The receiver answered 410 Gone"));
            assertThat(attempts(requested, 1)).hasSize(1);
        }
    }

    @Test
    void givesUpWhenTheScheduleIsExhausted() {
        try (Receiver receiver = Receiver.answering(attempt -> 500)) {
            // Given
            Integration integration = integrations.webhook(store, receiver.url());
            DeliveryRequested requested = request(integration);

            // When
            channels.request(List.of(requested));

            // Then
            awaitStatus(integration, "failed")
                    .body("data[0].error", equalTo("Gave up after 4 attempts"));
            assertThat(attempts(requested, 4)).hasSize(4);
        }
    }

    @Test
    void deliversAJobOnceHoweverOftenItIsRequested() {
        try (Receiver receiver = Receiver.answering(attempt -> 200)) {
            // Given
            Integration integration = integrations.webhook(store, receiver.url());
            DeliveryRequested requested = request(integration);

            // When
            channels.request(List.of(requested));
            awaitStatus(integration, "delivered");
            channels.request(List.of(requested));
            DeliveryRequested later = request(integration);
            channels.request(List.of(later));

            // Then
            attempts(later, 1);
            assertThat(receiver.received(requested.job())).hasSize(1);
        }
    }

    @Test
    void deliversABurstThatIsWiderThanTheLane() {
        try (Receiver receiver = Receiver.answering(attempt -> 200)) {
            // Given a lane that is known to be quick
            Integration integration = integrations.webhook(store, receiver.url());
            channels.request(List.of(request(integration)));
            awaitStatus(integration, "delivered");
            List<DeliveryRequested> burst =
                    IntStream.range(0, 100).mapToObj(i -> request(integration)).toList();

            // When
            channels.request(burst);

            // Then
            burst.forEach(each -> assertThat(attempts(each, 1)).hasSize(1));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            jobs(integration, TestTokens.full(store))
                                    .body("results.total", equalTo(101)));
        }
    }

    @Test
    void hangingReceiversHoldUpNobodyElse() {
        try (Receiver hanging = Receiver.hanging();
                Receiver healthy = Receiver.answering(attempt -> 200)) {
            // Given
            List<DeliveryRequested> batch = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                batch.add(request(integrations.webhook(store, hanging.url())));
            }
            DeliveryRequested toHealthy = request(integrations.webhook(store, healthy.url()));
            batch.add(toHealthy);

            // When
            channels.request(batch);

            // Then the healthy receiver has it while all the others hang
            assertThat(attempts(toHealthy, 1).getFirst().succeeded()).isTrue();
            assertThat(channels.attemptsOf(batch.getFirst().job())).isEmpty();

            // When
            hanging.release();

            // Then
            batch.forEach(each -> attempts(each, 1));
        }
    }

    @Test
    void largePayloadsOfOneStoreToHangingReceiversHoldUpNoOtherStore() {
        try (Receiver hanging = Receiver.hanging();
                Receiver healthy = Receiver.answering(attempt -> 200)) {
            // Given
            UUID greedy = UUID.randomUUID();
            String large =
                    "{\"data\":{\"type\":\"order\",\"note\":\"%s\"}}"
                            .formatted("x".repeat(1_000_000));
            List<DeliveryRequested> batch = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                batch.add(request(integrations.webhook(greedy, hanging.url()), greedy, large));
            }
            DeliveryRequested small = request(integrations.webhook(store, healthy.url()));
            batch.add(small);

            // When
            channels.request(batch);

            // Then
            assertThat(attempts(small, 1).getFirst().succeeded()).isTrue();
            assertThat(batch.subList(0, 24))
                    .allSatisfy(each -> assertThat(channels.attemptsOf(each.job())).isEmpty());
        }
    }

    @Test
    void journalsNoSecretThatAReceiverEchoes() {
        try (Receiver receiver = Receiver.echoing()) {
            // Given
            Integration integration =
                    integrations.add(
                            store,
                            "webhook",
                            true,
                            Map.of("url", receiver.url(), "secret_key", "hush \"hush\" / 1&2"));
            DeliveryRequested requested = request(integration);

            // When
            channels.request(List.of(requested));

            // Then
            String body = attempts(requested, 1).getFirst().body();
            assertThat(body).contains("********", requested.job().toString());
            assertThat(body).doesNotContain("hush", "aHVzaC");
        }
    }

    @Test
    void outlivesATransportThatThrows() {
        try (Receiver receiver = Receiver.answering(attempt -> 200)) {
            // Given a payload that no message can be made of, which nothing lets in
            Integration queue =
                    integrations.add(
                            store, "aws_sqs", true, Map.of("url", "https://127.0.0.1:1/queue"));
            DeliveryRequested broken = request(queue, store, "{\"data\":");
            DeliveryRequested good = request(integrations.webhook(store, receiver.url()));

            // When
            channels.request(List.of(broken, good));

            // Then
            assertThat(attempts(good, 1).getFirst().succeeded()).isTrue();
            assertThat(attempts(broken, 4))
                    .extracting(AttemptRecorded::errorDetail)
                    .containsOnly("The attempt broke off by a fault of Tidings");
            awaitStatus(queue, "failed");
        }
    }

    @Test
    void logsAReceiverThatNeverAnswersWithStatusZero() {
        try (Receiver receiver = Receiver.hanging()) {
            // Given
            Integration integration = integrations.webhook(store, receiver.url());
            DeliveryRequested requested = request(integration);

            // When
            channels.request(List.of(requested));

            // Then
            AttemptRecorded attempt = attempts(requested, 1).getFirst();
            assertThat(attempt.statusCode()).isZero();
            assertThat(attempt.body()).isEmpty();
            assertThat(attempt.errorDetail()).isEqualTo("Timeout: no complete answer within 2.0 s");
        }
    }

    @Test
    void endsJobsOfADisabledIntegrationButNotATest() {
        try (Receiver receiver = Receiver.answering(attempt -> 200)) {
            // Given
            Integration disabled =
                    integrations.add(store, "webhook", false, Map.of("url", receiver.url()));
            DeliveryRequested requested = request(disabled);

            // When
            channels.request(List.of(requested));

            // Then
            awaitStatus(disabled, "failed")
                    .body("data[0].error", equalTo("The integration is disabled"))
                    .body("data[0].attempts", equalTo(0));

            // When
            DeliveryRequested test = request(disabled, true);
            channels.request(List.of(test));

            // Then
            assertThat(attempts(test, 1).getFirst().succeeded()).isTrue();
        }
    }

    @Test
    void endsJobsOfATypeThatANewerVersionRegistered() {
        // Given
        Integration pigeon = integrations.add(store, "carrier_pigeon", true, Map.of());
        DeliveryRequested requested = request(pigeon);

        // When
        channels.request(List.of(requested));

        // Then
        String reason =
                "This version of Tidings does not deliver to integrations of type carrier_pigeon";
        awaitStatus(pigeon, "failed").body("data[0].error", equalTo(reason));
        assertThat(attempts(requested, 1).getFirst().errorDetail()).isEqualTo(reason);
    }

    @Test
    void showsAnotherStoreNothing() {
        // Given
        Integration integration = integrations.webhook(store, "http://127.0.0.1:1/");

        // Then
        jobs(integration, TestTokens.full(UUID.randomUUID())).statusCode(404);
        jobs(integration, TestTokens.implicit(store)).statusCode(403);
        jobs(integration, TestTokens.expired(store)).statusCode(401);
        jobs(integration, TestTokens.full(store)).statusCode(200).body("data", hasSize(0));
    }

    @Test
    void showsNoJobsOfAnIntegrationThatHasJustGone() {
        // Given
        Integration integration = integrations.webhook(store, "http://127.0.0.1:1/");
        jobs(integration, TestTokens.full(store)).statusCode(200);

        // When
        integrations.remove(integration);

        // Then
        jobs(integration, TestTokens.full(store)).statusCode(404);
    }

    private DeliveryRequested request(Integration integration) {
        return request(integration, false);
    }

    private DeliveryRequested request(Integration integration, boolean test) {
        return request(integration, store, Jobs.PAYLOAD, test);
    }

    private static DeliveryRequested request(Integration integration, UUID store, String payload) {
        return request(integration, store, payload, false);
    }

    private static DeliveryRequested request(
            Integration integration, UUID store, String payload, boolean test) {
        return new DeliveryRequested(
                UUID.randomUUID(),
                store,
                TestTokens.ORGANIZATION,
                integration.id(),
                integration.version(),
                "event-" + UUID.randomUUID(),
                "order.created",
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                payload,
                test);
    }

    private List<AttemptRecorded> attempts(DeliveryRequested requested, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> channels.attemptsOf(requested.job()),
                        attempts -> attempts.size() >= count);
    }

    private ValidatableResponse awaitStatus(Integration integration, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        jobs(integration, TestTokens.full(store))
                                .statusCode(200)
                                .body("data[0].status", equalTo(status)));
        return jobs(integration, TestTokens.full(store));
    }

    private static ValidatableResponse jobs(Integration integration, String token) {
        return given().auth()
                .oauth2(token)
                .get("/v2/integrations/{id}/jobs", integration.id())
                .then();
    }
}
