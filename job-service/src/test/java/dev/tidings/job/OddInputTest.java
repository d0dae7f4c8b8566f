package dev.tidings.job;

import dev.tidings.job.delivery.PlayedIntegrationService;
import dev.tidings.kit.testing.OddRequests;
import dev.tidings.kit.testing.TestPostgres;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class OddInputTest {

    @Inject PlayedIntegrationService integrations;

    private final UUID store = UUID.randomUUID();

    @Test
    void noInputIsAFaultOfTheServers() {
        // Given
        String integration = integrations.webhook(store, "http://127.0.0.1:1/").id().toString();
        // When and Then
        OddRequests.assertNoneIsAFaultOfTheServers(
                RestAssured.port,
                TestTokens.full(store),
                operation -> Map.of("id", integration, "token", "k1.token", "name", "a.csv"));
    }
}
