package dev.tidings.job.export.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.filter.Filter;
import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class LogExportTest {

    private static final String FILTER = "like(event,'order.*'):eq(succeeded,true)";

    @Inject IntegrationLogExport attempts;
    @Inject ExceptionLogExport reports;
    @Inject PlayedLogService logService;

    private final Selection selection = new Selection(UUID.randomUUID(), new Filter.All(), FILTER);

    @Test
    void readsEveryPageAndLeavesTheFilterToLogService() {
        // Given
        logService.addAttempts(selection.store(), List.of("a", "=b", "c", "d", "e"));

        // When
        List<Map<String, String>> rows = rows(attempts);

        // Then
        assertThat(rows)
                .extracting(row -> row.get("body"))
                .containsExactly("a", "'=b", "c", "d", "e");
        assertThat(rows.getFirst()).containsEntry("processing_time", "0.2529");
        assertThat(get(attempts.count(selection))).isEqualTo(5);
        assertThat(logService.filterOf(selection.store())).isEqualTo(FILTER);
    }

    @Test
    void readsEveryPageOfReportsToo() {
        // Given
        logService.addReports(
                selection.store(),
                List.of("{\"base_url\":\"a\"}", "{\"base_url\":\"b\"}", "{\"base_url\":\"=c\"}"));

        // Then
        assertThat(rows(reports))
                .extracting(row -> row.get("base_url"))
                .containsExactly("a", "b", "'=c");
        assertThat(get(reports.count(selection))).isEqualTo(3);
        assertThat(logService.filterOf(selection.store())).isEqualTo(FILTER);
    }

    @Test
    void tellsAReportAsItWasSent() {
        // Given
        logService.addReports(
                selection.store(),
                List.of(
                        """
                        {"base_url":"https://shop.example","full_url":"https://shop.example/orders/1?key=********",
                         "method":"","response_code":503,"response":{"body":{"price":1.10,"note":"\\u0000\\ud83d"}},
                         "request":null,"created_at":"2026-01-02T03:04:05.678+01:00","exception_type":"SSLError",
                         "exception":"-1: no\\nanswer"}
                        """));

        // Then
        assertThat(rows(reports))
                .containsExactly(
                        Map.ofEntries(
                                Map.entry("id", "0"),
                                Map.entry("integration_id", "17"),
                                Map.entry("created_at", "2026-01-02T03:04:05.678+01:00"),
                                Map.entry("received_at", "1970-01-01T00:00:00Z"),
                                Map.entry("exception_type", "SSLError"),
                                Map.entry("exception", "'-1: no\nanswer"),
                                Map.entry("method", ""),
                                Map.entry("base_url", "https://shop.example"),
                                Map.entry("full_url", "https://shop.example/orders/1?key=********"),
                                Map.entry("path", "/orders/{number}"),
                                Map.entry("response_code", "503"),
                                Map.entry("request", ""),
                                Map.entry(
                                        "response",
                                        "{\"body\":{\"price\":1.10,\"note\":\"\\u0000\\uD83D\"}}"),
                                Map.entry("protected", "true")));
    }

    private List<Map<String, String>> rows(ExportSource export) {
        List<Map<String, String>> rows = new ArrayList<>();
        RowReader reader = export.read(selection);
        RowPage page;
        do {
            page = get(reader.next());
            page.rows().forEach(row -> rows.add(named(export.header(), row)));
        } while (!page.last());
        return rows;
    }

    private static Map<String, String> named(List<String> header, List<String> row) {
        assertThat(row).hasSameSizeAs(header);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            cells.put(header.get(i), row.get(i));
        }
        return cells;
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
