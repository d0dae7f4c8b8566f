package dev.tidings.integration.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.integration.health.IntegrationHealthObserved.Observation;
import dev.tidings.integration.testing.Api;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.integration.testing.Sql;
import dev.tidings.integration.testing.TestDatabases;
import dev.tidings.kit.identity.StoreId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What observations make of the health of an integration. */
@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
class HealthTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Inject HealthRepository repository;

    @SuppressWarnings("NullAway.Init") // set by TestDatabases
    DataSource channels;

    private final Api api = Api.ofNewStore();

    @Test
    void isUnknownBeforeTheFirstDelivery() {
        assertThat(healthOf(created())).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void failsSinceTheFirstFailureAfterTheLastSuccess() {
        // Given
        UUID id = created();

        // When
        observe(succeeded(id, 1), failed(id, 2), failed(id, 3), failed(id, 4));

        // Then
        assertThat(healthOf(id)).isEqualTo(new Health(at(2), at(1)));
    }

    @Test
    void isWellAgainWithTheNextSuccess() {
        // Given
        UUID id = created();
        observe(succeeded(id, 1), failed(id, 2));

        // When
        observe(succeeded(id, 5));

        // Then
        assertThat(healthOf(id)).isEqualTo(new Health(null, at(5)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void comesToTheSameInWhateverOrderAndHoweverOften(long seed) {
        // Given
        UUID id = created();
        List<Observation> seen =
                new ArrayList<>(
                        List.of(
                                failed(id, 1),
                                succeeded(id, 3),
                                failed(id, 5),
                                new Observation(api.store(), id, at(3), at(5), at(5)),
                                new Observation(api.store(), id, null, at(2), at(1))));
        seen.addAll(List.copyOf(seen));
        Collections.shuffle(seen, new Random(seed));

        // When
        seen.forEach(this::observe);

        // Then
        assertThat(healthOf(id)).isEqualTo(new Health(at(5), at(3)));
    }

    @Test
    void readsABatchAsItReadsItsParts() {
        // Given
        UUID id = created();

        // When
        observe(failed(id, 5), succeeded(id, 3), failed(id, 1), failed(id, 7), failed(id, 5));

        // Then
        assertThat(healthOf(id)).isEqualTo(new Health(at(5), at(3)));
    }

    @Test
    void leavesOutWhatIsNotThere() {
        // Given
        UUID id = created();
        UUID gone = created();
        api.request().delete("/v2/integrations/" + gone).then().statusCode(200);

        // When
        observe(
                succeeded(gone, 1),
                succeeded(id, 2),
                new Observation(UUID.randomUUID(), id, at(9), null, null));

        // Then
        assertThat(healthOf(id)).isEqualTo(new Health(null, at(2)));
        assertThat(healthOf(gone)).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void showsWithTheIntegrationAndChangesNothingOfIt() {
        // Given
        UUID id = created();
        long version = version(id);
        String updatedAt = api.read(id).path("data.meta.timestamps.updated_at");

        // When
        new Sql(channels)
                .update(
                        "insert into queue_health (payload) values (?)",
                        """
                        {"observations": [{"store": "%s", "integration": "%s", "succeededAt": "2026-01-01T00:00:01Z",
                          "failedAt": "2026-01-01T00:00:04Z", "failingSince": "2026-01-01T00:00:02Z"}]}
                        """
                                .formatted(api.store(), id)
                                .getBytes(StandardCharsets.UTF_8));

        // Then
        await().atMost(SOON).until(() -> healthOf(id).succeededAt() != null);
        api.request()
                .get("/api/v3/integrations")
                .then()
                .body("data[0].started_failing_at", equalTo("2026-01-01T00:00:02.000Z"))
                .body("data[0].last_fetched_at", equalTo("2026-01-01T00:00:01.000Z"))
                .body("data[0].updated_at", equalTo(updatedAt));
        assertThat(version(id)).isEqualTo(version);
    }

    @Test
    void listsByHealthAndPutsWhatHasNoneLast() {
        // Given
        UUID quiet = created("quiet");
        UUID late = created("late");
        UUID early = created("early");
        observe(succeeded(late, 9), failed(late, 10), succeeded(early, 3), failed(early, 4));

        // Then
        assertThat(names("")).containsExactly("early", "late", "quiet");
        assertThat(names("?sort=last_fetch")).containsExactly("early", "late", "quiet");
        assertThat(names("?sort=-last_fetch")).containsExactly("late", "early", "quiet");
        assertThat(names("?sort=failing_since")).containsExactly("early", "late", "quiet");
        assertThat(names("?sort=-failing_since")).containsExactly("late", "early", "quiet");
        assertThat(healthOf(quiet)).isEqualTo(Health.UNKNOWN);
    }

    private UUID created() {
        return created("of a test");
    }

    private UUID created(String name) {
        return api.created(IntegrationJson.webhook().named(name).body());
    }

    private void observe(Observation... seen) {
        repository.observe(List.of(seen)).await().atMost(SOON);
    }

    private Observation succeeded(UUID id, int second) {
        return new Observation(api.store(), id, at(second), null, null);
    }

    private Observation failed(UUID id, int second) {
        return new Observation(api.store(), id, null, at(second), at(second));
    }

    private Health healthOf(UUID id) {
        return repository.of(new StoreId(api.store()), id).await().atMost(SOON);
    }

    private long version(UUID id) {
        return api.lookUp(id).jsonPath().getLong("version");
    }

    private List<String> names(String query) {
        return api.request().get("/api/v3/integrations" + query).path("data.shop_name");
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
