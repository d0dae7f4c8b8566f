package dev.tidings.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.TestKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limits by address, of which each test uses one that no other does. */
@QuarkusTest
@GatewayTest
@TestProfile(AddressLimitsOverHttpTest.Few.class)
class AddressLimitsOverHttpTest {

    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tidings.gateway.trust-forwarded", "true",
                    "tidings.rate-limits.refusals-per-minute", "3",
                    "tidings.rate-limits.tokens-per-minute", "2");
        }
    }

    @Test
    void refusesAnAddressThatIsRefusedTooOftenButNotWhomItKnowsToBeGood() {
        // Given
        String good = TestKey.bearer();
        get("192.0.2.1", good, "/v2/events").statusCode(200);
        get("192.0.2.1", "Bearer a", "/v2/events").statusCode(401);
        get("192.0.2.1", "Basic YTpi", "/v2/events").statusCode(401);
        get("192.0.2.1", good, "/v2/nowhere").statusCode(404);

        // Then
        get("192.0.2.1", "Bearer b", "/v2/events")
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("errors[0].title", equalTo("Too Many Requests"));
        get("192.0.2.1", good, "/v2/nowhere").statusCode(429);
        get("192.0.2.1", good, "/v2/events").statusCode(200);
        get("192.0.2.1", TestKey.basic(TestKey.CLIENT_SECRET), "/v2/events").statusCode(200);
        get("192.0.2.2", "Bearer b", "/v2/events").statusCode(401);
    }

    @Test
    void limitsWhoAsksForTokens() {
        token("192.0.2.3").statusCode(401);
        token("192.0.2.3").statusCode(401);
        token("192.0.2.3")
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("errors[0].status", equalTo("429"));
        token("192.0.2.4").statusCode(401);
    }

    private static ValidatableResponse get(String from, String authorization, String path) {
        return given().header("X-Forwarded-For", from)
                .header("Authorization", authorization)
                .get(path)
                .then();
    }

    private static ValidatableResponse token(String from) {
        return given().header("X-Forwarded-For", from)
                .formParam("grant_type", "implicit")
                .formParam("client_id", "nobody")
                .post("/oauth/access_token")
                .then();
    }
}
