package dev.tidings.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.tidings.log.testing.LogServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
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
        assertThat(given().get(management + "metrics").then().statusCode(200).extract().asString())
                .contains(
                        "tidings_logs_appended_total",
                        "tidings_logs_batch_count",
                        "tidings_logs_append_seconds_count",
                        "channel_oldest_age_seconds{channel=\"attempts\"",
                        "channel_parked_total{channel=\"attempts\"");
    }
}
