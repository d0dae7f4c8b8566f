package dev.tidings.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.RawRequest;
import dev.tidings.gateway.testing.TestKey;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@GatewayTest
class EdgeTest {

    private static final String STORE = TestKey.STORE;
    private static final int OVER_THE_LIMIT = 100 * 1024 + 1;

    @Test
    void sendsARequestOnAndItsAnswerBack() {
        authorized()
                .contentType(ContentType.JSON)
                .body("{\"data\":{}}")
                .post("/v2/integrations")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/v2/integrations"))
                .body("bytes", equalTo(11));
    }

    @Test
    void passesRawAndEncodedBracketsOfAQueryUnharmed() {
        // Given
        String query = "page[limit]=2&filter=(eq(status,paid)|eq(a,b))&page%5Boffset%5D=%7C";

        // When
        String answer =
                new RawRequest("GET", "/v2/integrations?" + query)
                        .header("Authorization", TestKey.bearer())
                        .send();

        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains(
                        "/v2/integrations?page%5Blimit%5D=2&filter=(eq(status,paid)%7Ceq(a,b))"
                                + "&page%5Boffset%5D=%7C");
    }

    @Test
    void tellsAServiceWhoAsksAndUnderWhichAddress() {
        String answer =
                new RawRequest("GET", "/v2/integrations")
                        .header("Authorization", TestKey.bearer())
                        .header("X-Forwarded-For", "10.1.2.3")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Prefix", "/evil")
                        .header("X-Tidings-Internal", "guess")
                        .send();

        assertThat(answer)
                .contains("\"x-forwarded-host\":\"shop.example\"")
                .contains("\"x-forwarded-proto\":\"http\"")
                .contains("\"x-forwarded-for\":\"127.0.0.1\"")
                .doesNotContain("evil", "10.1.2.3", "guess");
    }

    @Test
    void handsTheRequestIdOnAndAnswersItOnce() {
        String id = UUID.randomUUID().toString();

        ValidatableResponse answer =
                authorized().header("X-Request-Id", id).get("/v2/events").then();

        answer.body("headers.x-request-id", equalTo(id)).header("Keep-Alive", nullValue());
        assertThat(answer.extract().headers().getValues("X-Request-Id")).containsExactly(id);
    }

    @Test
    void takesContentTypeJsonOnARequestWithoutABody() {
        authorized().contentType(ContentType.JSON).get("/v2/integrations").then().statusCode(200);
        authorized()
                .contentType(ContentType.JSON)
                .delete("/v2/integrations/1")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v2",
                "/v2/orders",
                "/internal/stores/1/jobs/2",
                "/v2/../internal/stores/1/jobs/2",
                "/q/dev"
            })
    void answersUnknownPathsInTheErrorForm(String path) {
        refused(authorized().urlEncodingEnabled(false).get(path).then(), 404, "Not Found");
    }

    @Test
    void answersUnknownPathsAmongItsOwnInTheErrorForm() {
        refused(given().get("/oauth/elsewhere").then(), 404, "Not Found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/integrations/%zz", "/v2/integrations?filter=%zz"})
    void answersAnAddressThatCannotBeReadInTheErrorForm(String address) {
        String answer = new RawRequest("GET", address).send();

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"title\":\"Bad Request\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer nonsense", "Basic bm9uc2Vuc2U=", "Digest a"})
    void refusesARequestWithoutGoodCredentials(String authorization) {
        refused(
                given().header("Authorization", authorization).get("/v2/integrations").then(),
                401,
                "Unable to validate access token");
    }

    @Test
    void refusesATokenThatAStrangerSigned() {
        String token = TestTokens.full(UUID.fromString(STORE));

        refused(
                given().header("Authorization", "Bearer " + token).get("/v2/events").then(),
                401,
                "Unable to validate access token");
    }

    @Test
    void swapsBasicCredentialsForAToken() {
        given().header("Authorization", TestKey.basic(TestKey.CLIENT_SECRET))
                .get("/v2/events")
                .then()
                .statusCode(200)
                .body("headers.authorization.substring(0, 10)", equalTo("Bearer eyJ"));
    }

    @Test
    void refusesBasicCredentialsWithAWrongSecret() {
        refused(
                given().header("Authorization", TestKey.basic("wrong")).get("/v2/events").then(),
                401,
                "Unable to validate access token");
    }

    @Test
    void refusesABodyWhoseAnnouncedSizeIsOverTheLimit() {
        refused(
                authorized()
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

        String answer = chunkedPost().send(chunk + "\r\n0\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("\"title\":\"Payload Too Large\"", "\"status\":413");
    }

    @Test
    void sendsAChunkedBodyOn() {
        String answer = chunkedPost().send("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"bytes\":5");
    }

    @Test
    void asksForTheBodyOfAClientThatWaitsToBeAsked() {
        String answer =
                new RawRequest("POST", "/v2/events")
                        .header("Authorization", TestKey.bearer())
                        .header("Content-Type", "application/json")
                        .header("Content-Length", "2")
                        .header("Expect", "100-continue")
                        .send("{}");

        assertThat(answer)
                .startsWith("HTTP/1.1 100 Continue")
                .contains("HTTP/1.1 200", "\"bytes\":2")
                .doesNotContain("\"expect\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void refusesABodyThatIsNotJson(String contentType) {
        refused(
                authorized().contentType(contentType).body("a=b").post("/v2/events").then(),
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

    @Test
    void answersForAServiceThatIsAway() {
        refused(authorized().get("/v2/integrations/logs").then(), 503, "Service Unavailable")
                .header("Retry-After", notNullValue());
    }

    @Test
    void answersForAServiceThatIsAwayToWhoSendsABody() {
        refused(
                authorized()
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/v2/integrations/logs")
                        .then(),
                503,
                "Service Unavailable");
    }

    @Test
    void answersForAServiceThatIsSlow() {
        refused(authorized().get("/v2/jobs/hangs").then(), 504, "Gateway Timeout");
    }

    @Test
    void answersForAServiceThatIsSlowWithABody() {
        refused(
                authorized().contentType(ContentType.JSON).body("{}").post("/v2/jobs/hangs").then(),
                504,
                "Gateway Timeout");
    }

    @Test
    void breaksOffWhenTheServiceDiesMidAnswer() {
        String answer =
                new RawRequest("GET", "/v2/jobs/dies")
                        .header("Authorization", TestKey.bearer())
                        .send();

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("half of it");
        assertThat(given().get("/metrics").asString())
                .contains("route=\"/v2/jobs/**\",status=\"broken-off\"");
    }

    @Test
    void asksAgainOnceWhenAKeptConnectionHadGoneStale() {
        String id = UUID.randomUUID().toString();

        authorized().header("X-Request-Id", id).get("/v2/jobs/closes-once").then().statusCode(200);

        timesSeen(id, 2);
    }

    @Test
    void neverSendsTwiceWhatMayHaveBeenReceived() {
        String id = UUID.randomUUID().toString();

        refused(
                authorized()
                        .header("X-Request-Id", id)
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/v2/jobs/closes")
                        .then(),
                503,
                "Service Unavailable");

        timesSeen(id, 1);
    }

    @Test
    void passesAnAnswerWithoutABody() {
        authorized().get("/v2/jobs/empty").then().statusCode(204).body(is(""));
        authorized().head("/v2/jobs").then().statusCode(200).body(is(""));
    }

    @Test
    void timesRequestsByRouteAndNeverByPath() {
        authorized().get("/v2/integrations/0190a5c0/jobs").then().statusCode(200);

        String metrics = given().get("/metrics").asString();

        assertThat(metrics)
                .contains("route=\"/v2/integrations/{id}/jobs\",status=\"200\"")
                .doesNotContain("0190a5c0");
    }

    private static RawRequest chunkedPost() {
        return new RawRequest("POST", "/v2/events")
                .header("Authorization", TestKey.bearer())
                .header("Content-Type", "application/json")
                .header("Transfer-Encoding", "chunked");
    }

    private static void timesSeen(String requestId, int times) {
        authorized()
                .get("/v2/jobs/times-seen?" + requestId)
                .then()
                .body(equalTo(String.valueOf(times)));
    }

    private static RequestSpecification authorized() {
        return given().header("Authorization", TestKey.bearer());
    }

    private static ValidatableResponse refused(
            ValidatableResponse answer, int status, String title) {
        return answer.statusCode(status)
                .contentType(ContentType.JSON)
                .body("errors[0].status", equalTo(status))
                .body("errors[0].title", equalTo(title))
                .body("errors[0].request_id", notNullValue());
    }
}
