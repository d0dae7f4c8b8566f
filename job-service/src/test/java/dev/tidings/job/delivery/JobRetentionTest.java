package dev.tidings.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class JobRetentionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject JobRetention retention;
    @Inject Pool pool;

    @AfterEach
    void putBack() {
        get(pool.query("alter table if exists job_count_away rename to job_count").execute());
    }

    @Test
    void triesAgainByItselfUntilTheDatabaseIsThere() {
        // Given
        UUID store = UUID.randomUUID();
        get(
                pool.preparedQuery(
                                "insert into job_count (store_id, integration_id, day, jobs)"
                                        + " values ($1, $1, date '2000-01-01', 1)")
                        .execute(Tuple.of(store)));
        get(pool.query("alter table job_count rename to job_count_away").execute());

        // When
        CompletableFuture<Void> kept = retention.keepOn().subscribeAsCompletionStage();
        await().during(Duration.ofMillis(300)).atMost(PATIENCE).until(() -> !kept.isDone());
        putBack();

        // Then
        assertThat(kept).succeedsWithin(PATIENCE);
        assertThat(
                        get(
                                pool.preparedQuery("select from job_count where store_id = $1")
                                        .execute(Tuple.of(store))))
                .isEmpty();
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
