package dev.tidings.job.export.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.export.ExportConfig;
import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All happens a year ago, when the jobs were not expired: out of reach of the running worker. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ExportQueueTest {

    private static final String INSERT =
            """
            insert into export_job (store_id, id, job_type, filter, status, created_at, updated_at, expires_at)
            values ($1, $2, 'order_export', '', 'pending', $3, $3, $4)
            """;

    @Inject Pool pool;
    @Inject ExportConfig config;

    private final Instant now =
            Instant.now().minus(Duration.ofDays(365)).truncatedTo(ChronoUnit.MICROS);
    private final UUID store = UUID.randomUUID();

    @BeforeEach
    void empty() {
        get(pool.query("truncate export_job").execute());
    }

    @Test
    void takesUpAStoresJobsOneAtATimeEarliestCreatedFirst() {
        // Given
        UUID later = pending(store, now.minusSeconds(1));
        UUID earlier = pending(store, now.minusSeconds(2));

        // When
        ClaimedExport first = claim(now).orElseThrow();

        // Then
        assertThat(first.job()).isEqualTo(earlier);
        assertThat(claim(now)).isEmpty();

        // When
        assertThat(get(queue(now).complete(first, new ExportOutcome.Written(1, 2, 3)))).isTrue();

        // Then
        assertThat(claim(now).orElseThrow().job()).isEqualTo(later);
    }

    @Test
    void takesUpJobsOfTwoStoresSideBySide() {
        // Given
        UUID one = pending(store, now);
        UUID other = pending(UUID.randomUUID(), now.plusMillis(1));

        // Then
        assertThat(List.of(claim(now).orElseThrow().job(), claim(now).orElseThrow().job()))
                .containsExactly(one, other);
    }

    @Test
    void neverRunsTwoJobsOfAStoreHoweverManyWorkersLookAtOnce() {
        // Given
        IntStream.range(0, 5).forEach(i -> pending(store, now));

        // When
        List<Optional<ClaimedExport>> claims =
                get(
                        Uni.join()
                                .all(
                                        IntStream.range(0, 16)
                                                .mapToObj(i -> queue(now).claim())
                                                .toList())
                                .andFailFast());

        // Then
        assertThat(claims.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void aJobWhoseWorkerFellSilentIsTakenUpAgainBeforeAllOthersOfItsStore() {
        // Given
        pending(store, now.minusSeconds(1));
        ClaimedExport silent = claim(now).orElseThrow();
        pending(store, now.minusSeconds(5));
        Instant leaseOver = now.plus(config.lease());

        // Then
        assertThat(claim(leaseOver.minusMillis(1))).isEmpty();

        // When
        ClaimedExport again = claim(leaseOver).orElseThrow();

        // Then
        assertThat(again.job()).isEqualTo(silent.job());
        assertThat(again.take()).isEqualTo(2);
        assertThat(get(queue(leaseOver).complete(silent, new ExportOutcome.Written(1, 2, 3))))
                .isFalse();
        assertThat(get(queue(leaseOver).fail(silent, "late"))).isFalse();
        assertThat(get(queue(leaseOver).complete(again, new ExportOutcome.Written(1, 2, 3))))
                .isTrue();
    }

    @Test
    void aHeartbeatRenewsTheLeaseAndTellsTheProgress() {
        // Given
        pending(store, now);
        ClaimedExport job = claim(now).orElseThrow();
        Progress progress = new Progress();
        progress.found(10);
        progress.written(4);
        Instant later = now.plus(config.lease()).minusMillis(1);

        // When
        assertThat(
                        get(
                                queue(later)
                                        .renew(
                                                Map.of(
                                                        job.lease(),
                                                        progress,
                                                        UUID.randomUUID(),
                                                        progress))))
                .containsExactly(job.lease());

        // Then
        assertThat(claim(now.plus(config.lease()))).isEmpty();
        assertThat(column(job, "rows_found")).isEqualTo(10L);
        assertThat(column(job, "rows_written")).isEqualTo(4L);
    }

    @Test
    void aJobThatWasEndedIsHeldByNobody() {
        // Given
        pending(store, now);
        ClaimedExport job = claim(now).orElseThrow();

        // When
        get(
                pool.preparedQuery(
                                "update export_job set status = 'failed', expires_at = $1 where id = $2")
                        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), job.job())));

        // Then
        assertThat(get(queue(now).renew(Map.of(job.lease(), new Progress())))).isEmpty();
        assertThat(get(queue(now).complete(job, new ExportOutcome.Written(1, 2, 3)))).isFalse();
        assertThat(get(queue(now).expired())).isEmpty();
        assertThat(get(queue(now.plus(config.lease())).expired()))
                .containsExactly(new ExpiredExport(store, job.job()));
    }

    @Test
    void aJobThatIsGivenBackWaitsForItsTime() {
        // Given
        pending(store, now);
        ClaimedExport job = claim(now).orElseThrow();

        // When
        get(queue(now).giveBack(job, Duration.ofSeconds(7)));
        assertThat(get(queue(now).renew(Map.of(job.lease(), new Progress())))).isEmpty();

        // Then
        assertThat(claim(now.plusSeconds(6))).isEmpty();
        ClaimedExport second = claim(now.plusSeconds(7)).orElseThrow();
        assertThat(second.take()).isEqualTo(2);

        // When
        get(queue(now).release(second));

        // Then
        assertThat(claim(now).orElseThrow().take()).isEqualTo(2);
    }

    @Test
    void aJobPastItsTimeIsNotTakenUpAndIsForgottenOnce() {
        // Given
        UUID job = pending(store, now);
        Instant over = now.plus(config.lifetime());

        // Then
        assertThat(claim(over)).isEmpty();
        assertThat(get(queue(over.minusMillis(1)).expired())).isEmpty();
        assertThat(get(queue(over).expired())).containsExactly(new ExpiredExport(store, job));

        // When
        get(queue(over).forget(new ExpiredExport(store, job)));

        // Then
        assertThat(get(queue(over).expired())).isEmpty();
    }

    private UUID pending(UUID of, Instant createdAt) {
        UUID job = UUID.randomUUID();
        get(
                pool.preparedQuery(INSERT)
                        .execute(
                                Tuple.of(
                                        of,
                                        job,
                                        createdAt.atOffset(ZoneOffset.UTC),
                                        now.plus(config.lifetime()).atOffset(ZoneOffset.UTC))));
        return job;
    }

    private Optional<ClaimedExport> claim(Instant at) {
        return get(queue(at).claim());
    }

    private ExportQueue queue(Instant at) {
        return new ExportQueue(pool, Clock.fixed(at, ZoneOffset.UTC), config);
    }

    private Long column(ClaimedExport job, String name) {
        return get(
                pool.preparedQuery("select " + name + " from export_job where id = $1")
                        .execute(Tuple.of(job.job()))
                        .map(rows -> rows.iterator().next().getLong(0)));
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
