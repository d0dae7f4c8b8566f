package dev.tidings.integration.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.integration.testing.Api;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.integration.testing.Sql;
import dev.tidings.integration.testing.TestDatabases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
class IntegrationsAtOnceTest {

    @SuppressWarnings("NullAway.Init") // set by TestDatabases
    DataSource database;

    private final Api api = Api.ofNewStore();

    @Test
    void keepsAStoreAtAHundredIntegrationsHoweverManyAreAddedAtOnce() throws Exception {
        // Given
        IntStream.range(0, 95).forEach(i -> api.created(IntegrationJson.webhook().body()));
        // When
        List<Integer> statuses =
                atOnce(16, () -> api.create(IntegrationJson.webhook().body()).statusCode());
        // Then
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 422).hasSize(11);
        api.request().get("/v2/integrations").then().body("results.total", equalTo(100));
    }

    @Test
    void refusesOneOfTwoWritesAtOnce() throws Exception {
        // Given
        UUID id = api.created(IntegrationJson.webhook().body());
        List<Integer> statuses;
        try (RowLock lock = RowLock.on(database, id)) {
            // When
            Future<List<Integer>> writes =
                    CompletableFuture.supplyAsync(() -> statusesOfTwoChanges(id));
            lock.awaitWaiting(2);
            lock.release();
            statuses = writes.get(20, TimeUnit.SECONDS);
        }
        // Then
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(new Sql(database).query("select version from integration where id = ?", id))
                .containsExactly("1");
    }

    private List<Integer> statusesOfTwoChanges(UUID id) {
        try {
            return atOnce(2, () -> api.change(id, "{\"data\": {\"enabled\": false}}").statusCode());
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> results =
                    threads.invokeAll(IntStream.range(0, times).mapToObj(i -> call).toList());
            return results.stream().map(Future::resultNow).toList();
        }
    }
}
