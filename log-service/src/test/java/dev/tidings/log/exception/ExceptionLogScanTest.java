package dev.tidings.log.exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.log.testing.InternalScan;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.SettableClock;
import dev.tidings.log.testing.ShippingApi;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What job-service reads to export exception logs. */
@QuarkusTest
@LogServiceTest
class ExceptionLogScanTest {

    private static final Instant HAPPENED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String BRIEF =
            "{\"base_url\":\"b\",\"created_at\":\"2020-01-01T00:00:00Z\"}";
    private static final String FULL =
            """
            {"base_url": "https://shop.example", "full_url": "https://shop.example/orders/1001?api_key=s3cret",
             "method": "post", "response_code": 503, "created_at": "2026-03-01T12:00:00.123456789Z",
             "exception_type": "SSLError", "exception": "certificate has expired",
             "request": {"headers": {"Authorization": "Bearer t0ken"}}}
            """;

    @Inject ExceptionLogRepository repository;
    @Inject SettableClock clock;

    private final ShippingApi api = ShippingApi.ofNewStore();
    private final InternalScan scan =
            new InternalScan(
                    api.store(), "exception-logs", log -> Map.of("position", log.get("position")));

    @AfterEach
    void comeBack() {
        clock.reset();
    }

    @Test
    void readsAllLogsOldestFirstPageByPage() {
        // Given logs that came in another order, three of each time
        IntStream.range(0, 1_200).forEach(i -> append(HAPPENED.minusSeconds(i / 3)));

        // When
        List<List<Map<String, Object>>> pages = scan.pages("");

        // Then
        assertThat(pages).extracting(List::size).containsExactly(500, 500, 200);
        assertThat(pages.stream().flatMap(List::stream).map(ExceptionLogScanTest::position))
                .isSorted()
                .doesNotHaveDuplicates();
        scan.count("").statusCode(200).body(equalTo("1200"));
    }

    @Test
    void tellsALogWithItsSecretsMasked() {
        // Given
        long id = api.reported(FULL);

        // Then
        Map<String, Object> log = scan.page("").getFirst();
        assertThat(log)
                .containsEntry("id", (int) id)
                .containsEntry("integration", (int) api.integration())
                .containsEntry("path", "/orders/{number}")
                .containsEntry("masked", true);
        assertThat((String) log.get("document"))
                .contains("\"created_at\":\"2026-03-01T12:00:00.123456789Z\"")
                .contains("/orders/1001?api_key=********")
                .doesNotContain("s3cret", "t0ken");
    }

    @Test
    void aPageOfLargeDocumentsIsShort() {
        // Given
        String large = "{\"base_url\":\"%s\"}".formatted("x".repeat(900_000));
        IntStream.range(0, 6).forEach(i -> api.reported(large));

        // Then
        assertThat(scan.pages("")).extracting(List::size).containsExactly(4, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "eq(integration_id,%d)",
                "in(integration_id,%d,0)",
                "eq(exception_type,SSLError)",
                "like(exception_type,*Error):in(exception_type,SSLError,TypeError)",
                "like(exception,*expired)",
                "eq(method,POST)",
                "eq(path,/orders/{number})",
                "like(path,/orders/*)",
                "ge(response_code,500):lt(response_code,600)",
                "in(response_code,503,99999999999)",
                "eq(protected,true)",
                "eq(created_at,2026-03-01)",
                "eq(created_at,2026-03-01T12:00:00.123456Z)",
                "eq(created_at,1772366400123)",
                "gt(created_at,2026-03-01T12:00:00.123455Z):le(created_at,2026-03-01T12:00:00.123456Z)",
                "eq(protected,true):gt(received_at,2026-01-01)",
            })
    void selectsByEveryField(String filter) {
        // Given
        api.another().reported(BRIEF);
        long id = api.reported(FULL);
        String selected = filter.formatted(api.integration());

        // Then
        assertThat(scan.page(selected)).extracting(log -> log.get("id")).containsExactly((int) id);
        scan.count(selected).statusCode(200).body(equalTo("1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "is_null(exception_type)",
                "is_null(exception)",
                "is_null(method)",
                "is_null(response_code)",
                "lt(created_at,2020-01-02)",
            })
    void selectsByWhatALogDoesNotTell(String filter) {
        // Given
        long id = api.reported(BRIEF);
        api.reported(FULL);

        // Then
        assertThat(scan.page(filter)).extracting(log -> log.get("id")).containsExactly((int) id);
    }

    @Test
    void showsNoLogWhoseDayIsOver() {
        // Given
        api.reported(BRIEF);

        // When
        clock.move(Duration.ofDays(91));

        // Then
        assertThat(scan.page("")).isEmpty();
        scan.count("").statusCode(200).body(equalTo("0"));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        scan.count("eq(colour,red)").statusCode(400);
    }

    @Test
    void answersNobodyWithoutTheSecretOfTheServices() {
        assertThat(scan.statusWithoutSecret()).isEqualTo(404);
    }

    private void append(Instant createdAt) {
        repository.append(Reports.at(api, createdAt)).await().atMost(SOON);
    }

    private static Long position(Map<String, Object> log) {
        return Long.valueOf(String.valueOf(log.get("position")));
    }
}
