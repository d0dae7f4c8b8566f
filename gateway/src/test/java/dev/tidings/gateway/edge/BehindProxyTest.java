package dev.tidings.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.RawRequest;
import dev.tidings.gateway.testing.TestKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
@TestProfile(BehindProxyTest.Settings.class)
class BehindProxyTest {

    /** A gateway behind a proxy that it trusts, used from a page of another origin. */
    public static final class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tidings.gateway.trust-forwarded", "true",
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", "https://console.example");
        }
    }

    @Test
    void handsOnWhatATrustedProxySaysOfTheClient() {
        String answer =
                new RawRequest("GET", "/v2/integrations")
                        .header("Authorization", TestKey.bearer())
                        .header("X-Forwarded-For", "203.0.113.7")
                        .header("X-Forwarded-Host", "api.shop.example")
                        .header("X-Forwarded-Proto", "https")
                        .send();

        assertThat(answer)
                .contains("\"x-forwarded-host\":\"api.shop.example\"")
                .contains("\"x-forwarded-proto\":\"https\"")
                .contains("\"x-forwarded-for\":\"203.0.113.7\"");
    }

    @Test
    void answersThePreflightOfABrowserItself() {
        given().header("Origin", "https://console.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v2/events")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://console.example"));
    }

    @Test
    void letsABrowserReadARefusal() {
        given().header("Origin", "https://console.example")
                .get("/v2/events")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", equalTo("https://console.example"));
    }
}
