package dev.tidings.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.integration.testing.Api;
import dev.tidings.integration.testing.Channels;
import dev.tidings.integration.testing.EventJson;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.integration.testing.TestDatabases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
class OperationsTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @SuppressWarnings("NullAway.Init") // set by TestDatabases
    DataSource channels;

    @Test
    void saysThatItIsAliveAndReady() {
        given().get(management + "health/live")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        given().get(management + "health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
    }

    @Test
    void countsWhatItDoes() {
        // Given
        Api api = Api.ofNewStore();
        api.created(IntegrationJson.webhook().body());
        String event = EventJson.of("order.created").withId("twice").body();
        double accepted = metric("tidings_events_accepted_total");
        double repeated = metric("tidings_events_repeated_total");
        double requested = metric("tidings_deliveries_requested_total");
        // When
        api.send(event).then().statusCode(202);
        api.send(event).then().statusCode(202);
        new Channels(channels).awaitEventsWorkedOff();
        // Then
        assertThat(metric("tidings_events_accepted_total")).isEqualTo(accepted + 2);
        assertThat(metric("tidings_events_repeated_total")).isEqualTo(repeated + 1);
        assertThat(metric("tidings_deliveries_requested_total")).isEqualTo(requested + 1);
    }

    /** Its value, or 0 when nothing was counted yet. */
    private double metric(String name) {
        return given().get(management + "metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
