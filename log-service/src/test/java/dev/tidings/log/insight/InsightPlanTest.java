package dev.tidings.log.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.directory.IntegrationNumber;
import dev.tidings.log.testing.Database;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.Plans;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads the plan that PostgreSQL makes of insights over the logs of ten integrations. */
@QuarkusTest
@LogServiceTest
class InsightPlanTest {

    private static final UUID STORE = UUID.fromString("00000000-0000-4000-8000-00000000001e");
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    /** A log a minute, of ten integrations in turn and a hundred causes. */
    private static final String FILL =
            """
            insert into exception_log_position
                (store_id, position, integration_number, received_at, fingerprint, bytes)
            select ?::uuid, 1704067200000000000 + n * 60000000000, n % 10, now(),
                ('00000000-0000-4000-8000-' || lpad((n / 10 % 100)::text, 12, '0'))::uuid, 16
            from generate_series(0, 99999) as n
            """;

    @Inject Pool pool;
    @Inject InsightRepository repository;

    @Test
    void countsInAnIndexAloneAndOnlyWhatIsInTheWindow() {
        // Given
        Database.ofTheService().execute(FILL, STORE);
        Database.ofTheService().execute("vacuum analyze exception_log_position");
        InsightQuery week = new InsightQuery(START, START.plusSeconds(7 * 86_400), 25);

        // When
        String plan =
                Plans.explain(
                        pool,
                        InsightRepository.GROUP,
                        repository.parameters(
                                new StoreId(STORE), new IntegrationNumber(3), week, START));

        // Then
        assertThat(plan)
                .containsPattern(
                        "Index Only Scan Backward using exception_log_position_of_integration"
                                + " .*rows=1008.00 loops=1")
                .doesNotContain("Seq Scan on exception_log_position");
    }
}
