package dev.tidings.log;

import dev.tidings.kit.testing.OddRequests;
import dev.tidings.kit.testing.TestTokens;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@LogServiceTest
class OddInputTest {

    private final UUID store = UUID.randomUUID();

    @Test
    void noInputIsAFaultOfTheServers() {
        // Given
        UUID integration = Neighbours.integration(store);
        UUID job = Neighbours.job(store, integration);
        long number = Neighbours.number(store);
        // When and Then
        OddRequests.assertNoneIsAFaultOfTheServers(
                RestAssured.port,
                TestTokens.full(store),
                operation ->
                        Map.of(
                                "id",
                                String.valueOf(operation.isOfShipping() ? number : integration),
                                "job_id",
                                job.toString()));
    }
}
