package dev.tidings.integration;

import static org.awaitility.Awaitility.await;

import dev.tidings.integration.testing.Api;
import dev.tidings.integration.testing.EventJson;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.integration.testing.NoLogService;
import dev.tidings.integration.testing.TestDatabases;
import dev.tidings.kit.testing.DescribedApi.Operation;
import dev.tidings.kit.testing.Strangers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a store has here is nobody else's: its integrations in either dialect, and its events. */
@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
@QuarkusTestResource(NoLogService.class)
class StrangersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Api api = Api.ofNewStore();
    private final Api other = Api.ofNewStore();

    @Test
    void needAGoodToken() {
        Strangers.assertNeedAGoodToken(
                RestAssured.port, api.store(), has(api, "event-of-the-store"));
    }

    @Test
    void seeNothingOfAStore() {
        Strangers.assertSeeNothingOf(
                RestAssured.port,
                api.store(),
                has(api, "event-of-the-store"),
                other.store(),
                has(other, "event-of-the-other"));
    }

    private static Function<Operation, Map<String, String>> has(Api who, String event) {
        UUID integration = who.created(IntegrationJson.webhook().disabled().body());
        int number = who.request().get("/api/v3/integrations").path("data[0].id");
        who.send(EventJson.of("order.created").withId(event).body()).then().statusCode(202);
        await().atMost(PATIENCE)
                .until(() -> who.request().get("/v2/events/" + event).statusCode() == 200);
        return operation -> Map.of("id", idFor(operation, integration, number, event));
    }

    private static String idFor(Operation operation, UUID integration, int number, String event) {
        if (operation.path().startsWith("/v2/events")) {
            return event;
        }
        return operation.isOfShipping() ? String.valueOf(number) : integration.toString();
    }
}
