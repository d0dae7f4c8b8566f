package dev.tidings.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorAnswerTest {

    private static final String REQUEST = "0190a5c8-7b1e-7c3d-9f64-6c1b2f3d4e5f";

    @ParameterizedTest
    @CsvSource({
        "/v2/integrations, COMMERCE",
        "/, COMMERCE",
        "/apis, COMMERCE",
        "/api, SHIPPING",
        "/api/v3/integrations, SHIPPING",
        "/api/v4, SHIPPING"
    })
    void tellsTheDialectByThePath(String path, Dialect dialect) {
        assertThat(Dialect.ofPath(path)).isEqualTo(dialect);
    }

    @Test
    void saysTheSameInEitherDialect() {
        Problem unknown = new CommonProblem.NotFound();

        assertThat(commerce(unknown).body())
                .isEqualTo(
                        new CommerceErrors(
                                List.of(
                                        new CommerceErrors.Entry(
                                                404,
                                                "Not Found",
                                                "The resource could not be found",
                                                null,
                                                REQUEST,
                                                Map.of()))));
        assertThat(shipping(unknown))
                .isEqualTo(
                        new ShippingErrors.Entry(
                                "404",
                                "not_found",
                                "Not Found",
                                "The Integration could not be found with the search criteria given",
                                null));
    }

    @Test
    void tellsNoCredentialsFromWrongOnesWhereTheDialectDoes() {
        Problem none = new CommonProblem.NoCredentials();
        Problem wrong = new CommonProblem.Unauthenticated();

        assertThat(commerce(none).body()).isEqualTo(commerce(wrong).body());
        assertThat(shipping(none).title()).isEqualTo("No credentials");
        assertThat(shipping(wrong).title()).isEqualTo("Invalid username/password.");
    }

    @Test
    void namesCodeAndPlaceOfEachFault() {
        Problem problem =
                new InputProblem(
                        List.of(
                                InputFault.at("body/base_url", "missing", "Field required"),
                                InputFault.parameter("page_size", "Must be …")));

        ShippingErrors body =
                (ShippingErrors) ErrorAnswer.to(problem, Dialect.SHIPPING, REQUEST).body();

        assertThat(body.errors())
                .containsExactly(
                        new ShippingErrors.Entry(
                                "400",
                                "missing",
                                "Missing",
                                "Field required",
                                new ShippingErrors.Source("body/base_url", null)),
                        new ShippingErrors.Entry(
                                "400",
                                "invalid",
                                "Invalid",
                                "Must be …",
                                new ShippingErrors.Source(null, "page_size")));
    }

    @Test
    void makesACodeOfTheTitleWhereTheContractHasNone() {
        assertThat(shipping(new CommonProblem.PayloadTooLarge("too much")).code())
                .isEqualTo("payload_too_large");
        assertThat(shipping(new CommonProblem.Conflict()).code()).isEqualTo("conflict");
    }

    @Test
    void hidesAFaultOfOursInEitherDialect() {
        Throwable bug = new IllegalStateException("password=hunter2");

        assertThat(commerce(bug).status()).isEqualTo(500);
        assertThat(commerce(bug).body().toString()).contains(REQUEST).doesNotContain("hunter2");
        assertThat(shipping(bug).code()).isEqualTo("internal_server_error");
        assertThat(shipping(bug).toString()).doesNotContain("hunter2");
    }

    @Test
    void saysWhenToComeAgainInWholeSeconds() {
        Problem hit = new CommonProblem.TooManyRequests("…", Duration.ofMillis(1_200));

        assertThat(commerce(hit).retryAfterHeader()).contains("2");
        assertThat(commerce(new ConnectException("away")).retryAfterHeader()).contains("1");
        assertThat(commerce(new CommonProblem.NotFound()).retryAfterHeader()).isEmpty();
        assertThat(shipping(hit).code()).isEqualTo("hit_rate_limit");
        assertThat(shipping(hit).title()).isEqualTo("Rate limit exceeded");
    }

    @Test
    void tellsAClientNoMoreOfItsOwnWordsThanIsOfUse() {
        Faults many = new Faults();
        for (int i = 0; i < 5_000; i++) {
            many.add(
                    "data.%s is unknown".formatted("n".repeat(5_000)), "data." + "n".repeat(5_000));
        }

        assertThatThrownBy(many::throwIfAny)
                .isInstanceOfSatisfying(
                        CommonProblem.Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .hasSize(100)
                                        .allSatisfy(fault -> {
                                            assertThat(fault.detail())
                                                    .hasSizeLessThanOrEqualTo(1_001);
                                            assertThat(fault.source())
                                                    .hasSizeLessThanOrEqualTo(201);
                                        }));
    }

    @Test
    void canWriteWhatNoEncodingCan() {
        Fault fault = new Fault("data.\ud800\r\n is unknown", "data.\udfff");

        assertThat(fault).isEqualTo(new Fault("data.\uFFFD\uFFFD\uFFFD is unknown", "data.\uFFFD"));
        assertThat(InputFault.at("body/\ud800", "extra_forbidden", "no").place().name())
                .isEqualTo("body/\uFFFD");
        assertThat(Excerpt.of("a\ud83d\ude00", 2)).isEqualTo("a\uFFFD…");
    }

    private static ErrorAnswer commerce(Throwable fault) {
        return ErrorAnswer.to(fault, Dialect.COMMERCE, REQUEST);
    }

    private static ShippingErrors.Entry shipping(Throwable fault) {
        Object body = ErrorAnswer.to(fault, Dialect.SHIPPING, REQUEST).body();
        return ((ShippingErrors) body).errors().getFirst();
    }
}
