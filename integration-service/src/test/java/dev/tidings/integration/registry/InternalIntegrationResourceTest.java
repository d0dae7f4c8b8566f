package dev.tidings.integration.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.integration.testing.Api;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.integration.testing.TestDatabases;
import dev.tidings.kit.testing.HostileRequests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
class InternalIntegrationResourceTest {

    private final Api api = Api.ofNewStore();

    @Test
    void showsServicesTheSecretsInClear() {
        // Given
        UUID id = api.created(IntegrationJson.sqs().body());
        // When
        var answer = api.lookUp(id);
        // Then
        answer.then()
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("store", equalTo(api.store().toString()))
                .body("integrationType", equalTo("aws_sqs"))
                .body("enabled", equalTo(true))
                .body("name", equalTo("Queue"))
                .body("description", equalTo("For the tests"))
                .body("configuration.aws_access_key_id", equalTo("AKIAIOSFODNN7JIMB"));
    }

    @Test
    void showsNobodyElseTheSecrets() {
        // Given
        UUID id = api.created(IntegrationJson.sqs().body());
        // Then
        given().get("/internal/stores/{store}/integrations/{id}", api.store(), id)
                .then()
                .statusCode(404);
        Api.ofNewStore().lookUp(id).then().statusCode(404);
    }

    @Test
    void showsThemToNobodyHoweverTheAddressIsSpelled() {
        UUID id = api.created(IntegrationJson.sqs().body());

        HostileRequests.assertHidden(
                RestAssured.port, "/internal/stores/%s/integrations/%s".formatted(api.store(), id));
    }
}
