package dev.tidings.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.RawRequest;
import dev.tidings.gateway.testing.TestKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@GatewayTest
class EdgeTest {

    @Test
    void sendsARequestOnAndItsAnswerBack() {
        Calls.authorized()
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
    void passesALinkOnWithoutCredentialsAndWithoutThoseThatWereSent() {
        String answer =
                new RawRequest("GET", "/exports/token/orders.csv")
                        .header("Authorization", "Bearer stray")
                        .header("Range", "bytes=10-")
                        .header("Accept-Encoding", "gzip")
                        .send();

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("\"uri\":\"/exports/token/orders.csv\"")
                .contains("\"range\":\"bytes=10-\"")
                .contains("\"accept-encoding\":\"gzip\"")
                .doesNotContain("authorization", "stray");
    }

    @Test
    void handsTheRequestIdOnAndAnswersItOnce() {
        String id = UUID.randomUUID().toString();

        ValidatableResponse answer =
                Calls.authorized().header("X-Request-Id", id).get("/v2/events").then();

        answer.body("headers.x-request-id", equalTo(id)).header("Keep-Alive", nullValue());
        assertThat(answer.extract().headers().getValues("X-Request-Id")).containsExactly(id);
    }

    @Test
    void takesContentTypeJsonOnARequestWithoutABody() {
        Calls.authorized()
                .contentType(ContentType.JSON)
                .get("/v2/integrations")
                .then()
                .statusCode(200);
        Calls.authorized()
                .contentType(ContentType.JSON)
                .delete("/v2/integrations/1")
                .then()
                .statusCode(200);
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
    void sendsAChunkedBodyOn() {
        String answer = Calls.chunkedPost().send("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");

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

    @Test
    void passesAnAnswerWithoutABody() {
        Calls.authorized().get("/v2/jobs/empty").then().statusCode(204).body(is(""));
        Calls.authorized().head("/v2/jobs").then().statusCode(200).body(is(""));
    }

    /** Clients that believe such a header wait for chunks that never come. */
    @ParameterizedTest
    @ValueSource(strings = {"empty", "not-modified"})
    void announcesNoBodyWhereThereCanBeNone(String answer) {
        Calls.authorized()
                .get("/v2/jobs/" + answer)
                .then()
                .header("Transfer-Encoding", nullValue())
                .header("Content-Length", nullValue());
    }
}
