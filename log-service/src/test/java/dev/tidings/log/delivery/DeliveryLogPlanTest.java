package dev.tidings.log.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.paging.PageRequest;
import dev.tidings.log.directory.IntegrationId;
import dev.tidings.log.directory.JobId;
import dev.tidings.log.testing.Database;
import dev.tidings.log.testing.LogServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the plans that PostgreSQL makes of the lists' statements, over thirty days of logs. */
@QuarkusTest
@LogServiceTest
class DeliveryLogPlanTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final PageRequest FIRST = new PageRequest(25, 0);
    private static final PageRequest LAST = new PageRequest(100, 10_000);

    /** A thousand logs a day, of two integrations in turn, two attempts a job. */
    private static final String FILL =
            """
            insert into integration_log
            select ?::uuid, now() - n * interval '86400 seconds' / 1000, gen_random_uuid(),
                ('00000000-0000-4000-8000-00000000000' || n % 2)::uuid,
                ('00000000-0000-4000-8000-' || lpad((n / 4 * 2 + n % 2)::text, 12, '0'))::uuid,
                'order.created', 1, true, 200, 1000000, 'ok', ''
            from generate_series(0, 29999) as n
            """;

    @Inject Pool pool;
    @Inject DeliveryLogRetention retention;

    private final StoreId store = new StoreId(UUID.randomUUID());
    private final IntegrationId integration =
            IntegrationId.fromString("00000000-0000-4000-8000-000000000001");
    private final JobId job = JobId.fromString("00000000-0000-4000-8000-000000000001");

    @BeforeEach
    void fill() {
        retention.maintain().await().atMost(SOON);
        Database.ofTheService().execute(FILL, store.value());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void firstPageOfAStoreReadsTheNewestPartitionsOnly(boolean analyzed) {
        // Given
        analyzeIf(analyzed);

        // When
        String plan = plan(new LogList.OfStore(store), FIRST);

        // Then
        assertThat(plan).contains("Index Scan Backward", "_pkey").doesNotContain("Sort", "Filter");
        assertThat(partitionsRead(plan)).isBetween(1L, 5L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void firstPageOfAnIntegrationReadsTheNewestPartitionsOnly(boolean analyzed) {
        // Given
        analyzeIf(analyzed);

        // When
        String plan = plan(new LogList.OfIntegration(store, integration), FIRST);

        // Then
        assertThat(plan)
                .contains("Index Scan Backward", "_store_id_integration_id_")
                .doesNotContain("Sort", "Filter");
        assertThat(partitionsRead(plan)).isBetween(1L, 5L);
    }

    @Test
    void lastPageOfAStoreReadsNoMoreThanItSkips() {
        // Given
        analyzeIf(true);

        // When
        String plan = plan(new LogList.OfStore(store), LAST);

        // Then
        assertThat(plan).contains("Index Scan Backward").doesNotContain("Sort", "Filter");
        assertThat(partitionsRead(plan)).isBetween(10L, 16L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pageOfAJobReadsItsOwnLogs(boolean analyzed) {
        // Given
        analyzeIf(analyzed);

        // When
        String plan = plan(new LogList.OfJob(store, integration, job), FIRST);

        // Then
        assertThat(plan)
                .contains("_store_id_job_id_")
                .doesNotContain("Seq Scan", "Filter", "_pkey");
    }

    @Test
    void totalsReadCountersAlone() {
        // When
        String ofStore = explain(DeliveryLogQuery.total(new LogList.OfStore(store), window()));
        String ofIntegration =
                explain(
                        DeliveryLogQuery.total(
                                new LogList.OfIntegration(store, integration), window()));

        // Then
        assertThat(ofStore).contains("integration_log_count").doesNotContain("integration_log_2");
        assertThat(ofIntegration)
                .contains("integration_log_count")
                .doesNotContain("integration_log_2");
    }

    private String plan(LogList list, PageRequest page) {
        return explain(DeliveryLogQuery.page(list, window(), page));
    }

    private String explain(DeliveryLogQuery query) {
        return pool.preparedQuery(
                        "explain (analyze, costs off, timing off, summary off, buffers off) "
                                + query.sql())
                .execute(query.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false))
                .map(lines ->
                        lines.map(line -> line.getString(0)).collect(Collectors.joining("\n")))
                .await()
                .atMost(SOON);
    }

    private RetentionWindow window() {
        return retention.window();
    }

    /** Full statistics, or none: the state of a partition that autovacuum has not come to yet. */
    private static void analyzeIf(boolean analyzed) {
        Database.ofTheService()
                .execute(
                        analyzed
                                ? "analyze integration_log"
                                : "delete from pg_statistic where starelid::regclass::text like 'integration_log%'");
    }

    private static long partitionsRead(String plan) {
        return plan.lines()
                .filter(line -> line.contains(" on integration_log_2"))
                .filter(line -> !line.contains("never executed"))
                .count();
    }
}
