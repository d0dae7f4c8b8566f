package dev.tidings.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.delivery.Settlement.Finished;
import dev.tidings.job.delivery.Settlement.Postponed;
import dev.tidings.kit.database.Columns;
import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Due times lie a year ahead, out of reach of the workers of this service under test. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class LedgerTest {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final String MANY_WAITING =
            """
            insert into open_job
            select $1::uuid, gen_random_uuid(), $1::uuid, $2::uuid, 'event', 'order.created', now(), false, '{}',
                2, 0, now() + interval '100 days', now(), now()
            from generate_series(1, 20000)
            """;

    @Inject Pool pool;
    @Inject DeliveryConfig config;

    private final Instant now = Instant.now().plus(YEAR);
    private final UUID store = UUID.randomUUID();
    private final UUID integration = UUID.randomUUID();

    @Test
    void claimsADueJobOnceUntilItsLeaseRunsOut() {
        // Given
        Job job = Jobs.of(store, integration);
        open(OpenJob.waiting(job, now));

        // Then
        assertThat(claimed(now.minusSeconds(1))).isEmpty();
        assertThat(claimed(now)).containsExactly(job);
        assertThat(claimed(now.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claimed(now.plus(LEASE))).containsExactly(job);
        finish(job);
    }

    @Test
    void claimsFromEachLaneOnlyWhatItHasRoomFor() {
        // Given
        UUID other = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            open(OpenJob.waiting(Jobs.of(store, integration), now));
            open(OpenJob.waiting(Jobs.of(store, other), now));
        }

        // When
        List<Job> claimed = claimed(now, new ClaimRoom(100, 1_000_000, 3, Map.of(other, 1)));

        // Then
        assertThat(perLane(claimed)).isEqualTo(Map.of(integration, 3L, other, 1L));
        claimed.forEach(this::finish);
        claimed(now, new ClaimRoom(100, 1_000_000, 100, Map.of())).forEach(this::finish);
    }

    @Test
    void claimsAnEqualShareFromEachLaneThatHasJobsDue() {
        // Given a lane with older jobs, one with room for none, and one with nothing due
        UUID other = UUID.randomUUID();
        UUID full = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            open(OpenJob.waiting(Jobs.of(store, integration), now.minusSeconds(1)));
            open(OpenJob.waiting(Jobs.of(store, other), now));
            open(OpenJob.waiting(Jobs.of(store, full), now));
        }
        open(OpenJob.waiting(Jobs.of(store, UUID.randomUUID()), now.plusSeconds(9)));

        // When
        List<Job> claimed = claimed(now, new ClaimRoom(4, 1_000_000, 100, Map.of(full, 0)));

        // Then
        assertThat(perLane(claimed)).isEqualTo(Map.of(integration, 2L, other, 2L));
        claimed.forEach(this::finish);
        claimed(now.plusSeconds(9), new ClaimRoom(100, 1_000_000, 100, Map.of()))
                .forEach(this::finish);
    }

    @Test
    void claimsNoMoreBytesThanThereIsRoomForButAlwaysOneJob() {
        // Given
        for (int i = 0; i < 3; i++) {
            open(OpenJob.waiting(Jobs.of(store, integration, "x".repeat(1_000)), now));
        }

        // Then
        assertThat(claimed(now, new ClaimRoom(100, 4_000, 100, Map.of()))).hasSize(2);
        List<Job> last = claimed(now, new ClaimRoom(100, 10, 100, Map.of()));
        assertThat(last).hasSize(1);
        claimed(now.plus(LEASE)).forEach(this::finish);
    }

    @Test
    void putsNoStoreOffForTheOlderOrLargerJobsOfAnother() {
        // Given another store that has more due, in bytes and in number, and for longer
        UUID greedy = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            Job large = Jobs.of(greedy, UUID.randomUUID(), "x".repeat(1_000));
            open(OpenJob.waiting(large, now.minusSeconds(9)));
        }
        Job small = Jobs.of(store, integration);
        open(OpenJob.waiting(small, now));

        // Then
        assertThat(claimed(now, new ClaimRoom(2, 1_000_000, 100, Map.of()))).containsExactly(small);
        List<Job> others =
                get(ledger(now).claimDue(new ClaimRoom(100, 4_000, 100, Map.of()), 100, LEASE));
        assertThat(others).filteredOn(job -> job.store().equals(greedy)).hasSize(2);
        get(
                pool.preparedQuery("delete from open_job where store_id = any($1)")
                        .execute(Tuple.of(new UUID[] {greedy, store})));
    }

    @Test
    void knowsOpenAndFinishedJobs() {
        // Given
        Job waiting = Jobs.of(store, integration);
        Job over = Jobs.of(store, integration);
        Job never = Jobs.of(store, integration);
        open(OpenJob.waiting(waiting, now));
        finish(over);

        // Then
        assertThat(get(ledger(now).known(List.of(waiting, over, never))))
                .containsExactlyInAnyOrder(waiting.id(), over.id());
        finish(waiting);
    }

    @Test
    void countsAJobOnceHoweverItCameToItsEnd() {
        // Given
        Job retried = Jobs.of(store, integration);
        open(OpenJob.waiting(retried, now));
        open(OpenJob.waiting(retried, now));

        // When
        finish(retried);
        finish(retried);
        finish(Jobs.of(store, integration));

        // Then
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void countsAJobOnceThatWasOpenedAgainAfterItsEnd() {
        // Given an order that came twice, the second time while the first was being settled
        Job repeated = Jobs.of(store, integration);
        finish(repeated);
        open(OpenJob.waiting(repeated, now));

        // When
        finish(repeated);

        // Then
        assertThat(count()).isEqualTo(1);
        assertThat(claimed(now)).isEmpty();
    }

    @Test
    void postponesUnlessALaterAttemptIsOnRecord() {
        // Given
        Job first = Jobs.of(store, integration);
        Job second = first.afterAttempt();
        open(OpenJob.underWay(first, now.minus(LEASE), now));

        // When
        get(ledger(now).postpone(List.of(new Postponed(second, now.plusSeconds(5)))));
        get(ledger(now).postpone(List.of(new Postponed(first, now))));

        // Then
        assertThat(claimed(now)).isEmpty();
        assertThat(claimed(now.plusSeconds(5)))
                .singleElement()
                .satisfies(job -> assertThat(job.attempts()).isEqualTo(1));
        finish(second);
    }

    @Test
    void dropsAJobWhoseDayIsNotKeptAnyMore() {
        // Given a job that ends when its day has been dropped
        Job old = Jobs.of(store, integration);
        open(OpenJob.waiting(old, now));

        // When
        get(ledger(now).finish(List.of(new Finished(old, true, ""))));

        // Then
        assertThat(get(ledger(now).known(List.of(old)))).isEmpty();
    }

    @Test
    void claimsByIndexHoweverManyWait() {
        // Given
        get(pool.preparedQuery(MANY_WAITING).execute(Tuple.of(store, integration)));
        get(pool.query("analyze open_job").execute());

        // When
        String plan = plan(LedgerSql.CLAIM_DUE, claimTuple());

        // Then
        assertThat(plan).contains("open_job_due").doesNotContain("Seq Scan on open_job");
        get(
                pool.preparedQuery("delete from open_job where store_id = $1")
                        .execute(Tuple.of(store)));
    }

    @Test
    void looksUpAJobByItsKeyEvenBeforeThereAreStatistics() {
        // Given
        String sql = "explain (generic_plan) " + LedgerSql.KNOWN;

        // When
        String plan = get(pool.query(sql).execute().map(LedgerTest::lines));

        // Then
        assertThat(plan).contains("open_job_pkey").doesNotContain("open_job_newest");
    }

    @Test
    void looksUpFinishedJobsOnTheDaysOfTheBatchOnly() {
        // Given
        OffsetDateTime today = OffsetDateTime.now(ZoneOffset.UTC);
        Tuple batch =
                Tuple.of(
                        new UUID[] {store},
                        new UUID[] {integration},
                        new OffsetDateTime[] {today},
                        today,
                        today);

        // When
        String plan = plan(LedgerSql.KNOWN, batch);

        // Then
        assertThat(plan.split("finished_job_\\d+_pkey", -1)).hasSize(2);
    }

    private Tuple claimTuple() {
        return Columns.of(List.of(integration))
                .uuids(lane -> lane)
                .numbers(lane -> 1)
                .add(4)
                .add(now.atOffset(ZoneOffset.UTC))
                .add(now.plus(LEASE).atOffset(ZoneOffset.UTC))
                .add(1_000L)
                .add(100)
                .tuple();
    }

    private String plan(String sql, Tuple parameters) {
        return get(pool.preparedQuery("explain " + sql).execute(parameters).map(LedgerTest::lines));
    }

    private static String lines(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }

    private long count() {
        return get(
                pool.preparedQuery("select sum(jobs)::bigint from job_count where store_id = $1")
                        .execute(Tuple.of(store))
                        .map(rows -> rows.iterator().next().getLong(0)));
    }

    private List<Job> claimed(Instant at) {
        return claimed(at, new ClaimRoom(100, 1_000_000, 100, Map.of()));
    }

    private static Map<UUID, Long> perLane(List<Job> jobs) {
        return jobs.stream()
                .collect(Collectors.groupingBy(Job::integration, Collectors.counting()));
    }

    private List<Job> claimed(Instant at, ClaimRoom room) {
        return get(ledger(at).claimDue(room, 100, LEASE)).stream()
                .filter(job -> job.store().equals(store))
                .toList();
    }

    private void open(OpenJob job) {
        get(ledger(Instant.now()).open(List.of(job)));
    }

    private void finish(Job job) {
        get(ledger(Instant.now()).finish(List.of(new Finished(job, true, ""))));
    }

    private Ledger ledger(Instant at) {
        return new Ledger(pool, Clock.fixed(at, ZoneOffset.UTC), config);
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
