package dev.tidings.log;

import dev.tidings.kit.id.Uuids;
import dev.tidings.kit.testing.DescribedApi.Operation;
import dev.tidings.kit.testing.Strangers;
import dev.tidings.log.testing.AttemptsChannel;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.Neighbours;
import dev.tidings.log.testing.ShippingApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a store has here is nobody else's: its delivery logs, exception logs and insights. */
@QuarkusTest
@LogServiceTest
class StrangersTest {

    private final UUID store = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void needAGoodToken() {
        Strangers.assertNeedAGoodToken(RestAssured.port, store, has(store));
    }

    @Test
    void seeNothingOfAStore() {
        Strangers.assertSeeNothingOf(RestAssured.port, store, has(store), other, has(other));
    }

    private static Function<Operation, Map<String, String>> has(UUID who) {
        ShippingApi shipping = new ShippingApi(who, Neighbours.number(who));
        shipping.reported("{\"base_url\":\"https://shop.example\"}");
        UUID integration = Neighbours.integration(who);
        UUID job = Neighbours.job(who, integration);
        new AttemptsChannel().deliver(List.of(attempt(who, integration, job)));
        return operation ->
                Map.of(
                        "id",
                        operation.isOfShipping()
                                ? String.valueOf(shipping.integration())
                                : integration.toString(),
                        "job_id",
                        job.toString());
    }

    private static Map<String, Object> attempt(UUID who, UUID integration, UUID job) {
        return Map.ofEntries(
                Map.entry("id", Uuids.v7()),
                Map.entry("store", who),
                Map.entry("integration", integration),
                Map.entry("job", job),
                Map.entry("eventType", "order.created"),
                Map.entry("attempt", 1),
                Map.entry("succeeded", true),
                Map.entry("statusCode", 200),
                Map.entry("tookNanos", 1_000),
                Map.entry("body", "ok"),
                Map.entry("errorDetail", ""),
                Map.entry("createdAt", Instant.now().truncatedTo(ChronoUnit.MICROS)));
    }
}
