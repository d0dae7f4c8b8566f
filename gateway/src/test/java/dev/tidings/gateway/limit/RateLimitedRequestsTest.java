package dev.tidings.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.TestKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests over the limit, at the edge. */
@QuarkusTest
@GatewayTest
@TestProfile(RateLimitedRequestsTest.OneAMinute.class)
class RateLimitedRequestsTest {

    public static final class OneAMinute implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tidings.rate-limits.v3.writes-per-minute", "1",
                    "tidings.rate-limits.v3.writes-per-second", "0",
                    "tidings.rate-limits.v2.writes-per-minute", "1",
                    "tidings.rate-limits.v2.reads-per-minute", "1");
        }
    }

    @Test
    void refusesInTheFormOfEachDialect() {
        // Given
        String lowerCase = TestKey.basic(TestKey.CLIENT_SECRET);
        String upperCase =
                TestKey.basic(TestKey.CLIENT_ID.toUpperCase(Locale.ROOT), TestKey.CLIENT_SECRET);
        delete("/api/v3/integrations/1", lowerCase).statusCode(200);
        delete("/v2/integrations/1", lowerCase).statusCode(200);

        // Then
        delete("/api/v3/integrations/1", upperCase)
                .statusCode(429)
                .header("Retry-After", matchesPattern("[45]\\d|60"))
                .contentType(ContentType.JSON)
                .body("errors[0].status", equalTo("429"))
                .body("errors[0].code", equalTo("hit_rate_limit"))
                .body("errors[0].title", equalTo("Rate limit exceeded"))
                .body("errors[0].detail", equalTo("Rate limit exceeded: 1 per minute"));
        delete("/v2/integrations/1", TestKey.bearer())
                .statusCode(429)
                .header("Retry-After", matchesPattern("[45]\\d|60"))
                .body("errors[0].status", equalTo(429))
                .body("errors[0].title", equalTo("Too Many Requests"));
        given().header("Authorization", lowerCase)
                .get("/api/v3/integrations/1")
                .then()
                .statusCode(200);
    }

    @Test
    void countsNothingOfAnImplicitTokenForTheHolderOfTheSecret() {
        // Given
        String implicit =
                given().formParam("grant_type", "implicit")
                        .formParam("client_id", TestKey.CLIENT_ID)
                        .post("/oauth/access_token")
                        .then()
                        .extract()
                        .path("access_token");

        // When
        for (int i = 0; i < 5; i++) {
            given().header("Authorization", "Bearer " + implicit)
                    .get("/v2/events")
                    .then()
                    .statusCode(403)
                    .body("errors[0].detail", containsString("events:read"));
        }

        // Then
        given().header("Authorization", TestKey.bearer()).get("/v2/events").then().statusCode(200);
    }

    private static ValidatableResponse delete(String path, String authorization) {
        return given().header("Authorization", authorization).delete(path).then();
    }
}
