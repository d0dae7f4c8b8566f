package dev.tidings.log.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.tidings.kit.testing.TestTokens;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.Neighbours;
import dev.tidings.log.testing.ShippingApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@LogServiceTest
class InsightResourceTest {

    private static final String MARCH = "?from=2023-03-01T00:00:00Z&to=2023-04-01T00:00:00Z";

    private final ShippingApi api = ShippingApi.ofNewStore();

    @Test
    void groupsByCauseTheMostFrequentFirst() {
        // Given
        failed(1, "requests.exceptions.SSLError", "POST", "/orders/1", 495);
        failed(2, "requests.exceptions.HTTPError", "get", "/orders/1.json", 404);
        long newest = failed(9, "requests.exceptions.HTTPError", "GET", "/orders/23.json?x=1", 404);
        failed(5, "requests.exceptions.HTTPError", "GET", "/orders/7.json", 404);

        // When
        ValidatableResponse answer = insights(MARCH);

        // Then
        answer.statusCode(200)
                .body("data", hasSize(2))
                .body("data[0].exception_type", equalTo("requests.exceptions.HTTPError"))
                .body("data[0].method", equalTo("GET"))
                .body("data[0].path", equalTo("/orders/{number}.json"))
                .body("data[0].response_code", equalTo(404))
                .body("data[0].count", equalTo(3))
                .body("data[0].first_seen_at", equalTo("2023-03-02T00:00:00Z"))
                .body("data[0].last_seen_at", equalTo("2023-03-09T00:00:00Z"))
                .body("data[0].example_id", equalTo((int) newest))
                .body("data[0].suggestion.rule", equalTo("not-found"))
                .body("data[0].suggestion.text", startsWith("The resource is not there."))
                .body("data[1].count", equalTo(1))
                .body("data[1].suggestion.rule", equalTo("certificate"))
                .body("meta.from", equalTo("2023-03-01T00:00:00Z"))
                .body("meta.to", equalTo("2023-04-01T00:00:00Z"))
                .body("meta.logs", equalTo(4))
                .body("meta.complete", equalTo(true));
    }

    @Test
    void showsWhatIsNotKnownAsNull() {
        api.reported("{\"base_url\":\"shop\"}");

        insights("")
                .body("data", hasSize(1))
                .body("data[0].exception_type", nullValue())
                .body("data[0].method", nullValue())
                .body("data[0].path", equalTo("shop"))
                .body("data[0].response_code", nullValue())
                .body("data[0].suggestion", nullValue())
                .body("data[0].size()", equalTo(10));
    }

    @Test
    void looksAtTheWindowAlone() {
        // Given
        failed(1, "E", "GET", "/a", 500);
        failed(2, "E", "GET", "/a", 500);
        failed(3, "E", "GET", "/a", 500);

        // Then
        insights("?from=2023-03-02T00:00:00Z&to=2023-03-03T00:00:00Z")
                .body("data.count", contains(1));
        insights("?to=2023-03-03T00:00:00Z").body("data.count", contains(2));
        insights("").body("data", empty()).body("meta.logs", equalTo(0));
    }

    @Test
    void tellsNoMoreInsightsThanWanted() {
        // Given
        failed(1, "E", "GET", "/a", 500);
        failed(2, "E", "GET", "/b", 500);
        failed(3, "E", "GET", "/b", 500);

        // Then
        insights(MARCH + "&page_size=1")
                .body("data.path", contains("/b"))
                .body("meta.logs", equalTo(3));
    }

    @Test
    void readsTheTextOfTheExampleWhateverIsInIt() {
        // Given
        api.reported(
                """
                {"base_url":"https://shop.example","created_at":"2023-03-01T00:00:00Z",
                 "exception":"\\u0000 [Errno -2] Name or service not known \\ud800"}
                """);

        // Then
        insights(MARCH).body("data[0].suggestion.rule", equalTo("dns"));
    }

    @ParameterizedTest
    @CsvSource({
        "?from=yesterday, from",
        "?to=tomorrow, to",
        "?page_size=0, page_size",
        "?page_size=101, page_size",
        "?from=2023-03-02T00:00:00Z&to=2023-03-01T00:00:00Z, from",
        "?from=2023-03-01T00:00:00Z&to=2023-03-01T00:00:00Z, from",
        "?from=2023-01-01T00:00:00Z&to=2023-04-02T00:00:00Z, from"
    })
    void namesTheParameterAtFault(String query, String parameter) {
        insights(query)
                .statusCode(400)
                .body("errors.code", equalTo(List.of("invalid")))
                .body("errors.source.parameter", equalTo(List.of(parameter)));
    }

    @Test
    void knowsNoIntegrationOfAnotherStore() {
        new ShippingApi(UUID.randomUUID(), api.integration())
                .request()
                .get(api.path() + "/insights")
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo("not_found"));
    }

    @Test
    void wantsATokenWithTheScope() {
        given().auth()
                .oauth2(TestTokens.implicit(api.store()))
                .get(api.path() + "/insights")
                .then()
                .statusCode(403);
    }

    @Test
    void takesLogsForProofWhileTheIntegrationCannotBeLookedUp() {
        // Given
        failed(1, "E", "GET", "/a", 500);
        ShippingApi unseen = api.another();

        // Then
        Neighbours.INTEGRATION_SERVICE.whileAway(() -> {
            insights(MARCH).statusCode(200);
            unseen.request().get(unseen.path() + "/insights").then().statusCode(503);
        });
        assertThat(unseen.integration()).isNotEqualTo(api.integration());
    }

    private long failed(int day, String type, String method, String path, int code) {
        return api.reported(
                """
                {"base_url":"https://shop.example","full_url":"https://shop.example%s","method":"%s",
                 "response_code":%d,"exception_type":"%s","created_at":"2023-03-%02dT00:00:00Z"}
                """
                        .formatted(path, method, code, type, day));
    }

    private ValidatableResponse insights(String query) {
        return api.request().get(api.path() + "/insights" + query).then();
    }
}
