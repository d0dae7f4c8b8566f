package dev.tidings.log.exception;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.tidings.kit.testing.TestTokens;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.Neighbours;
import dev.tidings.log.testing.ShippingApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, row by row of the contract's tables. */
@QuarkusTest
@LogServiceTest
class ExceptionLogRefusalTest {

    private static final String NOT_FOUND =
            "The Integration could not be found with the search criteria given";

    private final ShippingApi api = ShippingApi.ofNewStore();

    @ParameterizedTest
    @ValueSource(
            strings = {"unknown_field", "id", "integration_id", "protected", "additional_data"})
    void forbidsMembersThatAreNotItsSenders(String name) {
        refused("{\"base_url\":\"b\",\"%s\":1}".formatted(name))
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("extra_forbidden"))
                .body("errors[0].title", equalTo("Extra Forbidden"))
                .body("errors[0].detail", equalTo("Extra inputs are not permitted"))
                .body("errors[0].source.pointer", equalTo("body/" + name))
                .body("errors[0].source.parameter", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                       | missing             | Field required                                                                  | body/base_url
                    {"base_url":""}                          | string_too_short    | String should have at least 1 character                                         | body/base_url
                    {"base_url":null}                        | string_type         | Input should be a valid string                                                  | body/base_url
                    {"base_url":1}                           | string_type         | Input should be a valid string                                                  | body/base_url
                    {"base_url":"b","full_url":[]}           | string_type         | Input should be a valid string                                                  | body/full_url
                    {"base_url":"b","method":true}           | string_type         | Input should be a valid string                                                  | body/method
                    {"base_url":"b","exception_type":{}}     | string_type         | Input should be a valid string                                                  | body/exception_type
                    {"base_url":"b","exception":7}           | string_type         | Input should be a valid string                                                  | body/exception
                    {"base_url":"b","response_code":-1}      | greater_than_equal  | Input should be greater than or equal to 0                                      | body/response_code
                    {"base_url":"b","response_code":-1e30}   | greater_than_equal  | Input should be greater than or equal to 0                                      | body/response_code
                    {"base_url":"b","response_code":"many"}  | int_parsing         | Input should be a valid integer, unable to parse string as an integer           | body/response_code
                    {"base_url":"b","response_code":true}    | int_parsing         | Input should be a valid integer, unable to parse string as an integer           | body/response_code
                    {"base_url":"b","response_code":[1]}     | int_parsing         | Input should be a valid integer, unable to parse string as an integer           | body/response_code
                    {"base_url":"b","response_code":1.5}     | int_from_float      | Input should be a valid integer, got a number with a fractional part            | body/response_code
                    {"base_url":"b","response_code":-0.5}    | int_from_float      | Input should be a valid integer, got a number with a fractional part            | body/response_code
                    {"base_url":"b","response":"text"}       | dict_type           | Input should be a valid dictionary                                              | body/response
                    {"base_url":"b","response":[]}           | dict_type           | Input should be a valid dictionary                                              | body/response
                    {"base_url":"b","request":5}             | dict_type           | Input should be a valid dictionary                                              | body/request
                    {"base_url":"b","created_at":"today"}    | datetime_parsing    | Input should be a valid datetime                                                | body/created_at
                    {"base_url":"b","created_at":1677636120} | datetime_parsing    | Input should be a valid datetime                                                | body/created_at
                    {"base_url":"b","created_at":"2023-02-30T00:00:00Z"} | datetime_parsing | Input should be a valid datetime                                       | body/created_at
                    []                                       | dict_type           | Input should be a valid dictionary                                              | body
                    """)
    void namesTheMemberAtFault(String json, String code, String detail, String pointer) {
        refused(json)
                .body("errors", hasSize(1))
                .body("errors[0].status", equalTo("400"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", equalTo(detail))
                .body("errors[0].source.pointer", equalTo(pointer));
    }

    @Test
    void titlesAnErrorByItsCode() {
        refused("{\"base_url\":\"\"}").body("errors[0].title", equalTo("String Too Short"));
    }

    @Test
    void tellsAllFaultsAtOnce() {
        // When
        List<String> pointers =
                refused(
                                """
                                {"full_url": 1, "response_code": -1, "response": [], "created_at": "x",
                                 "id": 3, "colour": "red"}
                                """)
                        .extract()
                        .path("errors.source.pointer");

        // Then
        assertThat(pointers)
                .containsExactly(
                        "body/base_url",
                        "body/full_url",
                        "body/response_code",
                        "body/response",
                        "body/created_at",
                        "body/id",
                        "body/colour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "{\"base_url\":}",
                "{\"base_url\":\"b\"} {}",
                "{\"base_url\":\"b\",\"base_url\":\"c\"}",
                "{\"base_url\":\"b\",\"response_code\":01}",
                "{\"base_url\":\"b\",\"response_code\":NaN}",
                "{'base_url':'b'}"
            })
    void saysWhatIsWrongWithMalformedJson(String json) {
        malformed(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        malformed("{\"base_url\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        malformed(new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'});
        malformed(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0});
    }

    @Test
    void refusesJsonNestedOverAThousandLevels() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        malformed(
                "{\"base_url\":\"b\",\"response\":{\"body\":%s}}"
                        .formatted(deep)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "page_size=0, page_size",
        "page_size=101, page_size",
        "page_size=ten, page_size",
        "page_size=99999999999, page_size",
        "cursor=yesterday, cursor",
        "cursor=1677636120, cursor",
        "cursor=2023-13-01T00:00:00Z, cursor"
    })
    void namesTheQueryParameterAtFault(String query, String parameter) {
        for (String path : List.of(api.path(), "/api/v3/integrations/logs")) {
            api.request()
                    .get(path + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors", hasSize(1))
                    .body("errors[0].code", equalTo("invalid"))
                    .body("errors[0].title", equalTo("Invalid"))
                    .body("errors[0].source.parameter", equalTo(parameter))
                    .body("errors[0].source.pointer", nullValue());
        }
    }

    @Test
    void namesBothQueryParametersAtOnce() {
        api.request()
                .get(api.path() + "?cursor=x&page_size=x")
                .then()
                .statusCode(400)
                .body("errors.source.parameter", equalTo(List.of("cursor", "page_size")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "1.5", "abc", "999999999999999999999", "007", "1%20", "%D9%A1"})
    void knowsNoIntegrationByAnIdThatIsNone(String id) {
        notFound(api.request().get("/api/v3/integrations/" + id + "/logs").then());
        notFound(
                api.request()
                        .contentType(ContentType.JSON)
                        .body("{\"base_url\":\"b\"}")
                        .post("/api/v3/integrations/" + id + "/logs")
                        .then());
    }

    @Test
    void knowsNoIntegrationOfAnotherStore() {
        // Given
        ShippingApi foreign = new ShippingApi(UUID.randomUUID(), api.integration());

        // Then
        notFound(foreign.list().then());
        notFound(foreign.report("{\"base_url\":\"b\"}").then());
    }

    @Test
    void wantsATokenWithTheScope() {
        String implicit = TestTokens.implicit(api.store());

        given().get(api.path())
                .then()
                .statusCode(401)
                .body("errors[0].title", equalTo("No credentials"));
        given().auth()
                .oauth2(TestTokens.expired(api.store()))
                .get(api.path())
                .then()
                .statusCode(401)
                .body("errors[0].title", equalTo("Invalid username/password."));
        given().auth()
                .oauth2(implicit)
                .get(api.path())
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("forbidden"));
        given().auth()
                .oauth2(implicit)
                .contentType(ContentType.JSON)
                .body("{\"base_url\":\"b\"}")
                .post(api.path())
                .then()
                .statusCode(403);
    }

    @Test
    void takesAMebibyteAndNotOneByteMore() {
        String start = "{\"base_url\":\"b\",\"exception\":\"";
        String longest = start + "x".repeat(1024 * 1024 - start.length() - 2) + "\"}";

        api.report(longest).then().statusCode(201);
        api.report(longest + " ")
                .then()
                .statusCode(413)
                .body("errors[0].status", equalTo("413"))
                .body("errors[0].code", equalTo("payload_too_large"))
                .body("errors[0].title", equalTo("Payload Too Large"));
    }

    @Test
    void wantsJson() {
        api.request()
                .contentType(ContentType.TEXT)
                .body("{}")
                .post(api.path())
                .then()
                .statusCode(415)
                .body("errors[0].code", equalTo("unsupported_media_type"));
    }

    @Test
    void asksToComeAgainWhenNobodyKnowsTheIntegration() {
        ShippingApi unseen = ShippingApi.ofNewStore();

        Neighbours.INTEGRATION_SERVICE.whileAway(() -> {
            unseen.report("{\"base_url\":\"b\"}")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("errors[0].code", equalTo("service_unavailable"));
            unseen.list().then().statusCode(503);
        });
    }

    private ValidatableResponse refused(String json) {
        return api.report(json).then().statusCode(400).contentType(ContentType.JSON);
    }

    private void malformed(byte[] body) {
        api.report(body)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("json_invalid"))
                .body("errors[0].title", equalTo("Json Invalid"))
                .body("errors[0].detail", startsWith("The body is not valid JSON: "))
                .body("errors[0].source.pointer", equalTo("body"));
    }

    private static void notFound(ValidatableResponse answer) {
        answer.statusCode(404)
                .body("errors[0].status", equalTo("404"))
                .body("errors[0].code", equalTo("not_found"))
                .body("errors[0].title", equalTo("Not Found"))
                .body("errors[0].detail", equalTo(NOT_FOUND));
    }
}
