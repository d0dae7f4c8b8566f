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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class LogExportTest {

    private static final String FILTER = "like(event,'order.*'):eq(succeeded,true)";

    @Inject IntegrationLogExport export;
    @Inject PlayedLogService logService;

    private final Selection selection = new Selection(UUID.randomUUID(), new Filter.All(), FILTER);

    @Test
    void readsEveryPageAndLeavesTheFilterToLogService() {
        // Given
        logService.add(selection.store(), List.of("a", "=b", "c", "d", "e"));

        // When
        List<List<String>> rows = new ArrayList<>();
        RowReader reader = export.read(selection);
        RowPage page;
        do {
            page = get(reader.next());
            rows.addAll(page.rows());
        } while (!page.last());

        // Then
        int body = export.header().indexOf("body");
        assertThat(rows)
                .extracting(row -> row.get(body))
                .containsExactly("a", "'=b", "c", "d", "e");
        assertThat(rows).allMatch(row -> row.size() == export.header().size());
        assertThat(rows.getFirst().get(export.header().indexOf("processing_time")))
                .isEqualTo("0.2529");
        assertThat(get(export.count(selection))).isEqualTo(5);
        assertThat(logService.filterOf(selection.store())).isEqualTo(FILTER);
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
