package dev.tidings.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class UnderWayTest {

    @Inject Ledger ledger;
    @Inject Settlements settlements;
    @Inject Clock clock;
    @Inject Vertx vertx;
    @Inject Pool pool;

    private final Job job = Jobs.of(UUID.randomUUID(), UUID.randomUUID());
    private final CompletableFuture<Settlement> attempt = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    @BeforeEach
    void leased() {
        Instant endOfLease = clock.instant().plus(Duration.ofHours(1));
        get(ledger.open(List.of(OpenJob.underWay(job, clock.instant(), endOfLease))));
    }

    @AfterEach
    void gone() {
        get(ledger.finish(List.of(new Settlement.Finished(job, true, ""))));
    }

    @Test
    void handsBackWhatIsNotDoneWhenTheServiceStops() {
        // Given: what is handed back is due at once; it must not be, for the service of this test
        Clock ahead = Clock.offset(clock, Duration.ofHours(1));
        UnderWay underWay = watching(ahead);

        // When
        get(underWay.drain(ahead.instant()));

        // Then
        assertThat(isLeased()).isFalse();
        assertThat(over).isNotDone();
    }

    @Test
    void waitsForWhatEndsInTime() {
        // Given
        UnderWay underWay = watching(clock);

        // When
        CompletableFuture<Void> drained =
                underWay.drain(clock.instant().plusSeconds(20)).subscribeAsCompletionStage();
        attempt.complete(new Settlement.Finished(job.afterAttempt(), true, ""));

        // Then
        assertThat(drained).succeedsWithin(Duration.ofSeconds(20));
        assertThat(over).isDone();
        assertThat(rows().size()).isZero();
    }

    @Test
    void leavesAnAttemptThatCouldNotBeJournalledToItsLease() {
        // Given
        watching(clock);

        // When
        attempt.completeExceptionally(new IllegalStateException("channel away"));

        // Then
        assertThat(over).succeedsWithin(Duration.ofSeconds(20));
        assertThat(isLeased()).isTrue();
    }

    private UnderWay watching(Clock itsClock) {
        UnderWay underWay = new UnderWay(settlements, itsClock, vertx);
        underWay.settleWhenDone(job, attempt, () -> over.complete(null));
        return underWay;
    }

    private boolean isLeased() {
        return rows().iterator().next().getOffsetDateTime("leased_until") != null;
    }

    private RowSet<Row> rows() {
        return get(
                pool.preparedQuery(
                                "select leased_until from open_job where store_id = $1 and id = $2")
                        .execute(Tuple.of(job.store(), job.id())));
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
