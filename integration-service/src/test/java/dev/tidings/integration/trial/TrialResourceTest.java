package dev.tidings.integration.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.integration.testing.Api;
import dev.tidings.integration.testing.Channels;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.integration.testing.NoLogService;
import dev.tidings.integration.testing.TestDatabases;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
@QuarkusTestResource(NoLogService.class)
class TrialResourceTest {

    private static final String PATH = "/v2/integrations/{id}/test";

    private final Api api = Api.ofNewStore();

    @SuppressWarnings("NullAway.Init") // set by TestDatabases
    DataSource channels;

    @Test
    void sendsASampleToThatIntegrationAloneEvenWhenItIsDisabled() {
        // Given
        UUID integration = api.created(IntegrationJson.webhook().disabled().body());
        api.created(IntegrationJson.webhook().body());
        // When
        Response answer = api.request().post(PATH, integration);
        // Then
        answer.then()
                .statusCode(202)
                .body("data.type", equalTo("integration-job"))
                .body("data.event.type", equalTo("event"))
                .body("data.event.key", equalTo("order.created"));
        List<JsonNode> deliveries = new Channels(channels).deliveriesOf(api.store());
        assertThat(deliveries).hasSize(1);
        JsonNode delivery = deliveries.getFirst();
        assertThat(delivery.get("job").textValue()).isEqualTo(answer.path("data.id"));
        assertThat(delivery.get("integration").textValue()).isEqualTo(integration.toString());
        assertThat(delivery.get("eventId").textValue()).isEqualTo(answer.path("data.event.id"));
        assertThat(delivery.get("test").booleanValue()).isTrue();
        assertThat(delivery.get("payload").textValue()).contains("\"order_item\"");
        api.request().get("/v2/events").then().body("results.total", equalTo(0));
    }

    @Test
    void sendsASampleOfTheEventAskedFor() {
        // Given
        UUID integration = api.created(IntegrationJson.webhook().body());
        // When
        Response answer =
                api.request()
                        .body("{\"data\": {\"type\": \"event\", \"key\": \"customer.deleted\"}}")
                        .post(PATH, integration);
        // Then
        answer.then().statusCode(202).body("data.event.key", equalTo("customer.deleted"));
    }

    @Test
    void needsNoContentTypeWithoutABody() {
        // Given
        UUID integration = api.created(IntegrationJson.webhook().body());
        // When
        Response answer =
                given().auth()
                        .oauth2(TestTokens.full(api.store()))
                        .noContentType()
                        .post(PATH, integration);
        // Then
        answer.then().statusCode(202);
    }

    @Test
    void refusesAnUnknownEvent() {
        // Given
        UUID integration = api.created(IntegrationJson.webhook().body());
        // When
        Response answer =
                api.request()
                        .body("{\"data\": {\"type\": \"event\", \"key\": \"order.eaten\"}}")
                        .post(PATH, integration);
        // Then
        answer.then().statusCode(422).body("errors[0].source", equalTo("data.key"));
    }

    @Test
    void reachesNoIntegrationOfAnotherStore() {
        // Given
        UUID integration = api.created(IntegrationJson.webhook().body());
        // Then
        Api.ofNewStore().request().post(PATH, integration).then().statusCode(404);
        given().auth()
                .oauth2(TestTokens.implicit(api.store()))
                .noContentType()
                .post(PATH, integration)
                .then()
                .statusCode(403);
    }
}
