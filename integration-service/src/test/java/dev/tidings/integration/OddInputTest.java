package dev.tidings.integration;

import dev.tidings.integration.testing.Api;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.integration.testing.NoLogService;
import dev.tidings.integration.testing.TestDatabases;
import dev.tidings.kit.testing.OddRequests;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
@QuarkusTestResource(NoLogService.class)
class OddInputTest {

    private final Api api = Api.ofNewStore();

    @Test
    void noInputIsAFaultOfTheServers() {
        // Given
        UUID id = api.created(IntegrationJson.webhook().body());
        int number = api.request().get("/api/v3/integrations").path("data[0].id");
        // When and Then
        OddRequests.assertNoneIsAFaultOfTheServers(
                RestAssured.port,
                TestTokens.full(api.store()),
                operation -> Map.of("id", String.valueOf(operation.isOfShipping() ? number : id)));
    }
}
