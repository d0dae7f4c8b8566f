package dev.tidings.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.tidings.gateway.testing.GatewayTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class HealthTest {

    @TestHTTPResource(value = "/health", management = true)
    URI health;

    @Test
    void tellsWhichServiceIsAwaySinceWhen() {
        given().get(health)
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'integration-service' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'job-service' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'log-service' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'log-service' }.data.since", notNullValue());
    }

    @Test
    void isReadyWhateverTheServicesAre() {
        given().get(health + "/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("signing key"))
                .body("checks.status", everyItem(equalTo("UP")));
    }

    @Test
    void isAlive() {
        given().get(health + "/live").then().statusCode(200);
    }
}
