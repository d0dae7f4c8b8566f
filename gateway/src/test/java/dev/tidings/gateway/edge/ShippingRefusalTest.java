package dev.tidings.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.RawRequest;
import dev.tidings.gateway.testing.TestKey;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the edge refuses under {@code /api}, in the form of that dialect. */
@QuarkusTest
@GatewayTest
class ShippingRefusalTest {

    private static final String INTEGRATIONS = "/api/v3/integrations";
    private static final int OVER_THE_LIMIT = 100 * 1024 + 1;

    @ParameterizedTest
    @ValueSource(strings = {"", "Token abc", "Digest a"})
    void tellsThatThereAreNoCredentials(String authorization) {
        refused(given().header("Authorization", authorization).get(INTEGRATIONS).then(), 401)
                .body("errors[0].code", equalTo("authentication_failed"))
                .body("errors[0].title", equalTo("No credentials"))
                .body("errors[0].detail", equalTo("Authentication credentials were not provided."));
    }

    @Test
    void tellsThatThereIsNoHeaderAtAll() {
        refused(given().get(INTEGRATIONS).then(), 401)
                .body("errors[0].title", equalTo("No credentials"));
    }

    @Test
    void tellsThatCredentialsAreWrong() {
        wrong(TestKey.basic("wrong"));
        wrong("Basic not-base64");
        wrong("Bearer nonsense");
        wrong("Bearer " + TestTokens.full(UUID.fromString(TestKey.STORE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v3", "/api/v3/orders", "/api/v2/integrations"})
    void answersUnknownPaths(String path) {
        refused(Calls.authorized().get(path).then(), 404)
                .body("errors[0].code", equalTo("not_found"))
                .body("errors[0].title", equalTo("Not Found"))
                .body(
                        "errors[0].detail",
                        equalTo(
                                "The Integration could not be found with the search criteria"
                                        + " given"));
    }

    @Test
    void refusesABodyOverTheLimitAndOneThatIsNotJson() {
        refused(
                        Calls.authorized()
                                .contentType(ContentType.JSON)
                                .body(new byte[OVER_THE_LIMIT])
                                .patch(INTEGRATIONS + "/1")
                                .then(),
                        413)
                .body("errors[0].code", equalTo("payload_too_large"));
        refused(
                        Calls.authorized()
                                .contentType("text/plain")
                                .body("a")
                                .patch(INTEGRATIONS + "/1")
                                .then(),
                        415)
                .body("errors[0].code", equalTo("unsupported_media_type"));
    }

    @Test
    void asksToComeAgainWhenTheServiceIsAway() {
        refused(Calls.authorized().get(INTEGRATIONS + "/logs").then(), 503)
                .header("Retry-After", "1")
                .body("errors[0].code", equalTo("service_unavailable"));
    }

    @Test
    void refusesAnAddressThatCannotBeRead() {
        String answer = new RawRequest("GET", INTEGRATIONS + "?cursor=%zz").send();

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"invalid\"");
    }

    private static void wrong(String authorization) {
        refused(given().header("Authorization", authorization).get(INTEGRATIONS).then(), 401)
                .body("errors[0].code", equalTo("authentication_failed"))
                .body("errors[0].title", equalTo("Invalid username/password."))
                .body(
                        "errors[0].detail",
                        equalTo(
                                "The username or password provided is incorrect. Please make a"
                                        + " request with the valid credentials."));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType(ContentType.JSON)
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .body("errors[0].status", equalTo(String.valueOf(status)))
                .body("errors[0].detail", notNullValue())
                .body("errors[0].source", nullValue());
    }
}
