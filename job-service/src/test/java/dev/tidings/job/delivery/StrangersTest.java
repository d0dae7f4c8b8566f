package dev.tidings.job.delivery;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.job.orders.PlayedOrders;
import dev.tidings.kit.testing.DescribedApi.Operation;
import dev.tidings.kit.testing.Strangers;
import dev.tidings.kit.testing.TestPostgres;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a store has here is nobody else's: its deliveries and its exports. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class StrangersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject PlayedChannels channels;
    @Inject PlayedIntegrationService integrations;
    @Inject PlayedOrders orders;

    private final UUID store = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void needAGoodToken() {
        String id = UUID.randomUUID().toString();

        Strangers.assertNeedAGoodToken(RestAssured.port, store, operation -> Map.of("id", id));
    }

    @Test
    void seeNothingOfAStore() {
        try (Receiver receiver = Receiver.answering(attempt -> 200)) {
            Strangers.assertSeeNothingOf(
                    RestAssured.port, store, has(store, receiver), other, has(other, receiver));
        }
    }

    /** A delivery that was made and an export that is complete. */
    private Function<Operation, Map<String, String>> has(UUID who, Receiver receiver) {
        String integration = delivered(who, receiver).toString();
        String export = exported(who);
        return operation ->
                Map.of("id", operation.path().startsWith("/v2/jobs") ? export : integration);
    }

    private UUID delivered(UUID who, Receiver receiver) {
        UUID integration = integrations.webhook(who, receiver.url()).id();
        channels.request(
                List.of(
                        new DeliveryRequested(
                                UUID.randomUUID(),
                                who,
                                TestTokens.ORGANIZATION,
                                integration,
                                1,
                                "event-1",
                                "order.created",
                                Instant.now().truncatedTo(ChronoUnit.MICROS),
                                Jobs.PAYLOAD,
                                false)));
        awaitStatus(
                who, "/v2/integrations/" + integration + "/jobs", "data[0].status", "delivered");
        return integration;
    }

    private String exported(UUID who) {
        orders.tell(who, List.of("{\"data\":{\"type\":\"order\",\"id\":\"o\"}}"), 1);
        String export =
                given().auth()
                        .oauth2(TestTokens.full(who))
                        .contentType("application/json")
                        .body("{\"data\":{\"type\":\"job\",\"job_type\":\"order_export\"}}")
                        .post("/v2/jobs")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("data.id");
        awaitStatus(who, "/v2/jobs/" + export, "data.status", "complete");
        return export;
    }

    private static void awaitStatus(UUID who, String path, String member, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        given().auth()
                                .oauth2(TestTokens.full(who))
                                .get(path)
                                .then()
                                .statusCode(200)
                                .body(member, equalTo(status)));
    }
}
