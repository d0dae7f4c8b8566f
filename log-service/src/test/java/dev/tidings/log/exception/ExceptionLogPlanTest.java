package dev.tidings.log.exception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.directory.IntegrationNumber;
import dev.tidings.log.scan.ScanQuery;
import dev.tidings.log.scan.ScanRequest;
import dev.tidings.log.testing.Database;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.Plans;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads the plans that PostgreSQL makes of the lists' statements over a million logs. */
@QuarkusTest
@LogServiceTest
class ExceptionLogPlanTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final UUID STORE = UUID.fromString("00000000-0000-4000-8000-00000000000e");
    private static final IntegrationNumber INTEGRATION = new IntegrationNumber(3);

    /** Half of the store's logs came later, among them all that a page of a scan reads. */
    private static final long LATE_IN_2018 = 1_545_500_000_000_000_000L;

    /**
     * Ten integrations of two stores in turn; they came over sixty days, of any time in ten years.
     */
    private static final String FILL_POSITIONS =
            """
            insert into exception_log_position (store_id, position, integration_number, received_at, fingerprint, bytes)
            select ('00000000-0000-4000-8000-00000000000' || case when n % 2 = 0 then 'e' else 'f' end)::uuid,
                1400000000000000000 + n * 7919::bigint % 1000000 * 315360000000, n % 20 / 2,
                now() - n % 60 * interval '1 day', '00000000-0000-4000-8000-000000000001', 16
            from generate_series(1, 1000000) as n
            """;

    /** The logs that the pages below can come to. */
    private static final String FILL_LOGS =
            """
            insert into exception_log
            select store_id, received_at, id, '{"base_url":"b"}', false, 'E', 'GET', '/', 500, ''
            from exception_log_position
            where fingerprint = '00000000-0000-4000-8000-000000000001' and (position >= 1715000000000000000
                or position between 1545500000000000000 and 1546300800000000000)
            """;

    /** Which ids the store's logs have is a matter of what other tests have added. */
    private static final String A_LOG =
            "select id from exception_log_position where store_id = ? and position > ? order by position limit 1";

    @Inject Pool pool;
    @Inject ExceptionLogRetention retention;
    @Inject ExceptionLogScan scan;

    @Test
    void readsAPageAndNoMore() {
        // Given
        retention.maintain().await().atMost(SOON);
        Database.ofTheService().execute(FILL_POSITIONS);
        Database.ofTheService().execute(FILL_LOGS);

        // Then with the statistics that autovacuum keeps, before and after it has vacuumed
        Database.ofTheService().execute("analyze exception_log_position");
        assertReadsAPageAndNoMore();
        Database.ofTheService().execute("vacuum exception_log_position");
        assertReadsAPageAndNoMore();
    }

    private void assertReadsAPageAndNoMore() {
        StoreId store = new StoreId(STORE);
        Cursor middle = new Cursor(Instant.parse("2019-01-01T00:00:00Z"));
        Cursor behindALog =
                new Cursor(
                        Instant.parse("2200-01-01T00:00:00Z")
                                .plusMillis(
                                        Database.ofTheService()
                                                .number(A_LOG, STORE, LATE_IN_2018)));
        for (Cursor before : new Cursor[] {Cursor.TOP, middle, behindALog}) {
            assertThat(plan(new ExceptionLogList.OfStore(store), before))
                    .contains("Index Scan Backward using exception_log_position_pkey")
                    .doesNotContain("Sort", "Seq Scan", "Bitmap", "Rows Removed");
            assertThat(plan(new ExceptionLogList.OfIntegration(store, INTEGRATION), before))
                    .contains("Scan Backward using exception_log_position_of_integration")
                    .doesNotContain("Sort", "Seq Scan", "Bitmap", "Rows Removed");
        }
        assertScansAPageAndNoMore(store);
    }

    private void assertScansAPageAndNoMore(StoreId store) {
        ScanQuery query =
                scan.pageQuery(
                        store,
                        new ScanRequest<>(
                                "ge(created_at,2018-01-01):like(exception_type,E*)",
                                new ScannedExceptionLog.Cursor(LATE_IN_2018)));
        assertThat(Plans.explain(pool, query.sql(), query.parameters()))
                .containsPattern("exception_log_position_pkey.*rows=501.00 loops=1")
                .doesNotContain("Sort", "Seq Scan on exception_log_position", "Bitmap", "Hash");
    }

    private String plan(ExceptionLogList list, Cursor before) {
        ExceptionLogQuery query =
                ExceptionLogQuery.page(list, retention.oldest(), new CursorPage(before, 25));
        String plan = Plans.explain(pool, query.sql(), query.parameters());
        assertThat(plan).containsPattern("exception_log_position.*rows=26.00 loops=1");
        return plan;
    }
}
