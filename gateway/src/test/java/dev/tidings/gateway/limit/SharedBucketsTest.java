package dev.tidings.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two gateways' buckets over one database. */
@QuarkusTest
@GatewayTest
class SharedBucketsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<Rate> TEN_A_MINUTE = List.of(new Rate(10, Rate.Window.MINUTE));

    private static final Buckets NEVER =
            (client, rates) -> Uni.createFrom().failure(new AssertionError("not to be asked"));

    @Inject Pool pool;

    private final String client = UUID.randomUUID().toString();

    @Test
    void giveAClientItsLimitOnceHoweverManyGatewaysThereAre() {
        // Given
        Buckets one = new SharedBuckets(pool, NEVER);
        Buckets other = new SharedBuckets(pool, NEVER);

        // When
        List<Decision> decisions =
                Multi.createFrom()
                        .range(0, 40)
                        .onItem()
                        .transformToUni(
                                each -> (each % 2 == 0 ? one : other).request(client, TEN_A_MINUTE))
                        .merge(8)
                        .collect()
                        .asList()
                        .await()
                        .atMost(PATIENCE);

        // Then
        assertThat(decisions).filteredOn(Decision.Allowed.class::isInstance).hasSize(10);
        assertThat(decisions)
                .filteredOn(Decision.Exceeded.class::isInstance)
                .hasSize(30)
                .allSatisfy(refused -> {
                    Duration delay = ((Decision.Exceeded) refused).delay();
                    assertThat(delay).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(6));
                });
    }

    @Test
    void nameTheRateThatIsExceededAndTakeNothingOfTheOthers() {
        // Given
        Rate second = new Rate(100, Rate.Window.SECOND);
        Rate minute = new Rate(2, Rate.Window.MINUTE);
        Buckets buckets = new SharedBuckets(pool, NEVER);
        request(buckets, List.of(second, minute));
        request(buckets, List.of(second, minute));

        // When
        Decision refused = request(buckets, List.of(second, minute));

        // Then
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Decision.Exceeded.class,
                        exceeded -> assertThat(exceeded.rate()).isEqualTo(minute));
    }

    @Test
    void countAloneWhileTheDatabaseIsAway() {
        // Given a key that PostgreSQL refuses, so that each statement fails
        Buckets buckets = new SharedBuckets(pool, new LocalBuckets(() -> 0));

        // When
        List<Decision> decisions =
                Multi.createFrom()
                        .range(0, 12)
                        .onItem()
                        .transformToUniAndConcatenate(
                                each -> buckets.request("\0" + client, TEN_A_MINUTE))
                        .collect()
                        .asList()
                        .await()
                        .atMost(PATIENCE);

        // Then
        assertThat(decisions).filteredOn(Decision.Allowed.class::isInstance).hasSize(10);
    }

    @Test
    void forgetWhatIsFullAgain() {
        // Given
        Rate quick = new Rate(1_000, Rate.Window.SECOND);
        SharedBuckets buckets = new SharedBuckets(pool, NEVER);
        request(buckets, List.of(quick));
        buckets.request(client + " slow", TEN_A_MINUTE).await().atMost(PATIENCE);

        // When
        buckets.forgetFull().await().atMost(PATIENCE);
        buckets.forgetFull().await().atMost(PATIENCE);

        // Then
        assertThat(rows(client)).isZero();
        assertThat(rows(client + " slow")).isEqualTo(1);
    }

    private Decision request(Buckets buckets, List<Rate> rates) {
        return buckets.request(client, rates).await().atMost(PATIENCE);
    }

    private long rows(String key) {
        return pool.preparedQuery("select count(*) from rate_bucket where client = $1")
                .execute(Tuple.of(key))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }
}
