package dev.tidings.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.RawRequest;
import dev.tidings.gateway.testing.TestKey;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@GatewayTest
class RefusalTest {

    private static final int OVER_THE_LIMIT = 100 * 1024 + 1;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v2", "/v2/orders", "/internal/stores/1/jobs/2", "/q/dev"})
    void answersUnknownPathsInTheErrorForm(String path) {
        Calls.refused(
                Calls.authorized().urlEncodingEnabled(false).get(path).then(), 404, "Not Found");
    }

    @Test
    void answersUnknownPathsAmongItsOwnInTheErrorForm() {
        Calls.refused(given().get("/oauth/elsewhere").then(), 404, "Not Found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/integrations/%zz",
                "/v2/integrations?filter=%zz",
                "/v2/../internal/stores/1/jobs/2",
                "/v2/integrations;a=b",
                "/v2//integrations",
                "/v2/%69ntegrations"
            })
    void answersAnAddressThatCannotBeReadInTheErrorForm(String address) {
        String answer = new RawRequest("GET", address).send();

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"title\":\"Bad Request\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer nonsense", "Basic bm9uc2Vuc2U=", "Digest a"})
    void refusesARequestWithoutGoodCredentials(String authorization) {
        Calls.refused(
                given().header("Authorization", authorization).get("/v2/integrations").then(),
                401,
                "Unable to validate access token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/integrations", "/api/v3/integrations"})
    void namesTheSchemesThatWouldDo(String path) {
        assertThat(given().get(path).headers().getValues("WWW-Authenticate"))
                .containsExactly(
                        "Bearer realm=\"tidings\"", "Basic realm=\"tidings\", charset=\"UTF-8\"");
    }

    @Test
    void refusesATokenThatAStrangerSigned() {
        String token = TestTokens.full(UUID.fromString(TestKey.STORE));

        Calls.refused(
                given().header("Authorization", "Bearer " + token).get("/v2/events").then(),
                401,
                "Unable to validate access token");
    }

    @Test
    void refusesBasicCredentialsWithAWrongSecret() {
        Calls.refused(
                given().header("Authorization", TestKey.basic("wrong")).get("/v2/events").then(),
                401,
                "Unable to validate access token");
    }

    @Test
    void refusesABodyWhoseAnnouncedSizeIsOverTheLimit() {
        Calls.refused(
                Calls.authorized()
                        .contentType(ContentType.JSON)
                        .body(new byte[OVER_THE_LIMIT])
                        .post("/v2/events")
                        .then(),
                413,
                "Payload Too Large");
    }

    @Test
    void refusesAChunkedBodyOnceItIsOverTheLimit() {
        String chunk = Integer.toHexString(OVER_THE_LIMIT) + "\r\n" + "x".repeat(OVER_THE_LIMIT);

        String answer = Calls.chunkedPost().send(chunk + "\r\n0\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("\"title\":\"Payload Too Large\"", "\"status\":413");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void refusesABodyThatIsNotJson(String contentType) {
        Calls.refused(
                Calls.authorized().contentType(contentType).body("a=b").post("/v2/events").then(),
                415,
                "Unsupported Media Type");
    }

    @Test
    void refusesABodyWithoutAContentType() {
        String answer =
                new RawRequest("PUT", "/v2/integrations/1")
                        .header("Authorization", TestKey.bearer())
                        .header("Content-Length", "2")
                        .send("{}");

        assertThat(answer).startsWith("HTTP/1.1 415");
    }
}
