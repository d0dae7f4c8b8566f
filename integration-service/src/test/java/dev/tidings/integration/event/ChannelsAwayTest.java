package dev.tidings.integration.event;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.tidings.integration.testing.Api;
import dev.tidings.integration.testing.EventJson;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.integration.testing.TestDatabases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ChannelsAwayTest.NoChannels.class)
@QuarkusTestResource(TestDatabases.class)
class ChannelsAwayTest {

    private final Api api = Api.ofNewStore();

    /** Nothing listens where the channels should be. */
    public static final class NoChannels implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tidings.channels.database.port", "1");
        }
    }

    @Test
    void acceptsNoEvents() {
        // When
        var answer = api.send(EventJson.of("order.created").body());
        // Then
        answer.then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("errors", hasSize(1))
                .body("errors[0].title", equalTo("Service Unavailable"));
    }

    @Test
    void startsNoTrialButKeepsIntegrations() {
        // Given
        UUID integration = api.created(IntegrationJson.webhook().body());
        // Then
        api.request().post("/v2/integrations/{id}/test", integration).then().statusCode(503);
        api.read(integration).then().statusCode(200);
    }
}
