package dev.tidings.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.RawRequest;
import dev.tidings.gateway.testing.TestKey;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class TrafficTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void timesRequestsByRouteAndNeverByPath() {
        Calls.authorized().get("/v2/integrations/0190a5c0/jobs").then().statusCode(200);

        assertThat(metrics())
                .contains("route=\"/v2/integrations/{id}/jobs\",status=\"200\"")
                .doesNotContain("0190a5c0");
    }

    @Test
    void tellsAnAnswerThatWasBrokenOffFromOthers() {
        new RawRequest("GET", "/v2/jobs/dies").header("Authorization", TestKey.bearer()).send();

        await().until(this::metrics, containsString("route=\"/v2/jobs/**\",status=\"broken-off\""));
    }

    @Test
    void keepsMetricsAndHealthFromThePublicPort() {
        given().get("/metrics").then().statusCode(404);
        given().get("/health").then().statusCode(404);
    }

    private String metrics() {
        return given().get(metrics).asString();
    }
}
