package dev.tidings.log.exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.tidings.kit.json.VerbatimJson;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.Neighbours;
import dev.tidings.log.testing.ShippingApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What comes back of what was sent. Over HTTP alone, so that the packaged service can be tested.
 */
@QuarkusTest
@LogServiceTest
class ExceptionLogResourceTest {

    private final ShippingApi api = ShippingApi.ofNewStore();

    @Test
    void fillsInWhatIsNotSent() {
        // Given
        Instant before = Instant.now();

        // When
        var answer = api.report("{\"base_url\":\"shop\"}").then().statusCode(201);

        // Then
        answer.body("data.integration_id", equalTo((int) api.integration()))
                .body("data.id", greaterThan(0))
                .body("data.base_url", equalTo("shop"))
                .body("data.full_url", nullValue())
                .body("data.method", equalTo(""))
                .body("data.response_code", nullValue())
                .body("data.response", nullValue())
                .body("data.request", nullValue())
                .body("data.exception_type", nullValue())
                .body("data.exception", nullValue())
                .body("data.protected", equalTo(false))
                .body("data.additional_data", equalTo(""))
                .body("data.size()", equalTo(13));
        Instant createdAt = Instant.parse(answer.extract().path("data.created_at"));
        assertThat(createdAt).isBetween(before.minusMillis(1), Instant.now());
    }

    @Test
    void takesNullForWhateverMayBeNull() {
        api.report(
                        """
                        {"base_url": "b", "full_url": null, "method": null, "response_code": null, "response": null,
                         "request": null, "created_at": null, "exception_type": null, "exception": null}
                        """)
                .then()
                .statusCode(201)
                .body("data.method", equalTo(""))
                .body("data.created_at", matchesPattern("\\d{4}-.*Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headers\":{\"x-own\":\"1\",\"X-Own-2\":[\"a\",\"b\"],\"\":\"\"},\"body\":\"\"}",
                "{\"headers\":null,\"body\":null}",
                "{}",
                "{\"body\":{\"z\":1,\"a\":2,\"m\":{\"y\":[],\"b\":{}}}}",
                "{\"body\":{\"n\":[1,1.0,1.50,-0,-0.0,1e5,1E+5,1e400,0.1e-7]}}",
                "{\"body\":{\"n\":123456789012345678901234567890.123456789}}",
                "{\"body\":[true,false,null,\"text\"],\"elapsed\":0.25}",
                "{\"body\":\"nul \\u0000, bell \\u0007, quote \\\", slash \\\\\"}",
                "{\"body\":\"\u00fcml\u00e4ut \u65e5\u672c \uD83D\uDE00\"}",
                "{\"body\":\"half a pair \\uD83D, the other \\uDE00, \u65e5\"}",
                "{\"body\":\"{\\\"json\\\": [1.0 , 2]}\"}",
                "{\"body\":\"{not json\"}",
                "{\"\\u0000\":\"\\u0000\"}"
            })
    void givesBackAnyJsonAsItWasSent(String json) throws IOException {
        // When
        String answer =
                api.report(
                                "{\"base_url\":\"b\",\"response\":%s,\"request\":%s}"
                                        .formatted(json, json))
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString();

        // Then
        String sent = VerbatimJson.write(VerbatimJson.read(json));
        assertThat(member(answer, "response")).isEqualTo(sent);
        assertThat(member(answer, "request")).isEqualTo(sent);
        assertThat(api.list().asString()).contains("\"response\":" + sent + ",\"request\":" + sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nul \\u0000",
                "half \\uD83D a pair",
                "line\\r\\n\\tbreak",
                "<\\/script>'%s"
            })
    void givesBackAnyText(String text) throws IOException {
        // When
        String answer =
                api.report(
                                """
                                {"base_url":"%s","full_url":"%s","method":"%s","exception_type":"%s","exception":"%s"}
                                """
                                        .formatted(text, text, text, text, text))
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString();

        // Then
        String sent = VerbatimJson.write(VerbatimJson.read("\"" + text + "\""));
        for (String name :
                List.of("base_url", "full_url", "method", "exception_type", "exception")) {
            assertThat(member(answer, name)).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "495, 495",
        "0, 0",
        "-0, 0",
        "495.0, 495",
        "4e2, 400",
        "99999999999999999999999999, 99999999999999999999999999"
    })
    void takesAnyNaturalNumberForAResponseCode(String sent, String comesBack) throws IOException {
        String answer =
                api.report("{\"base_url\":\"b\",\"response_code\":%s}".formatted(sent)).asString();

        assertThat(member(answer, "response_code")).isEqualTo(comesBack);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-01T02:02:00+01:00, 2023-03-01T02:02:00+01:00",
        "2023-03-01T02:02:00Z, 2023-03-01T02:02:00Z",
        "2023-03-01t02:02:00.5z, 2023-03-01T02:02:00.5Z",
        "2023-03-01T02:02:00.123456789-05:30, 2023-03-01T02:02:00.123456789-05:30",
        "2023-03-01T02:02:00.1234567891, 2023-03-01T02:02:00.123456789Z",
        "2023-03-01 02:02:00+0100, 2023-03-01T02:02:00+01:00",
        "2023-03-01T02:02Z, 2023-03-01T02:02:00Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
    })
    void keepsTheTimeAndTheOffsetOfTheSender(String sent, String comesBack) {
        api.report("{\"base_url\":\"b\",\"created_at\":\"%s\"}".formatted(sent))
                .then()
                .statusCode(201)
                .body("data.created_at", equalTo(comesBack));
    }

    @Test
    void listsWhatEachIntegrationReportedAndAllOfTheStore() {
        // Given
        ShippingApi another = api.another();
        long first = api.reported(report("2024-01-01T00:00:00Z"));
        long second = another.reported(report("2024-01-02T00:00:00Z"));

        // Then
        assertThat(ids(api.list().asString())).containsExactly(first);
        assertThat(ids(another.list().asString())).containsExactly(second);
        assertThat(ids(api.request().get("/api/v3/integrations/logs").asString()))
                .containsExactly(second, first);
        api.list().then().body("data[0].integration_id", equalTo((int) api.integration()));
        assertThat(ids(ShippingApi.ofNewStore().list().asString())).isEmpty();
    }

    @Test
    void listsNewestFirstWhateverTheOffset() {
        // Given
        long middle = api.reported(report("2023-06-01T12:00:00+09:00"));
        long newest = api.reported(report("2023-06-01T04:00:00Z"));
        long oldest = api.reported(report("1600-01-01T00:00:00Z"));
        long future = api.reported(report("2800-01-01T00:00:00Z"));

        // Then
        assertThat(ids(api.list().asString())).containsExactly(future, newest, middle, oldest);
    }

    @Test
    void listsTheLatestOfLogsOfOneTimeFirst() {
        // Given
        long first = api.reported(report("2023-06-01T12:00:00Z"));
        long second = api.reported(report("2023-06-01T12:00:00Z"));
        long third = api.reported(report("2023-06-01T12:00:00Z"));

        // Then
        assertThat(ids(api.list().asString())).containsExactly(third, second, first);
    }

    @Test
    void listsLogsWhileTheIntegrationCannotBeLookedUp() {
        // Given
        ShippingApi known = ShippingApi.ofNewStore();
        long log = known.reported(report("2023-06-01T12:00:00Z"));
        ShippingApi forgotten = known.another();

        // Then
        Neighbours.INTEGRATION_SERVICE.whileAway(() -> {
            assertThat(ids(known.list().asString())).containsExactly(log);
            forgotten.list().then().statusCode(503);
        });
    }

    private static String report(String createdAt) {
        return "{\"base_url\":\"b\",\"created_at\":\"%s\"}".formatted(createdAt);
    }

    private static String member(String answer, String name) throws IOException {
        return VerbatimJson.write(VerbatimJson.read(answer).path("data").path(name));
    }

    private static List<Long> ids(String answer) {
        return JsonPath.from(answer).getList("data.id", Long.class);
    }
}
