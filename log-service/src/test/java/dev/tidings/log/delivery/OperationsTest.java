package dev.tidings.log.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.tidings.log.testing.AttemptsChannel;
import dev.tidings.log.testing.LogServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the management port tells. */
@QuarkusTest
@LogServiceTest
class OperationsTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void isReadyWithItsDatabaseAndItsChannel() {
        given().get(management + "health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("Reactive PostgreSQL connections health check"));
    }

    @Test
    void tellsWhatItAppends() {
        // Given
        new AttemptsChannel()
                .deliver(List.of(Attempt.of(UUID.randomUUID(), UUID.randomUUID()).recorded()));

        // When
        String metrics =
                given().get(management + "metrics").then().statusCode(200).extract().asString();

        // Then
        assertThat(metrics)
                .contains(
                        "tidings_logs_appended_total",
                        "tidings_logs_batch_count",
                        "tidings_logs_append_seconds_count",
                        "channel_oldest_age_seconds{channel=\"attempts\"",
                        "channel_parked_total{channel=\"attempts\"");
    }
}
