package dev.tidings.kit.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PromptPoolTest {

    @Inject Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int size;

    @Test
    void aRequestDoesNotWaitForEverForAConnection() {
        // Given
        List<SqlConnection> all =
                IntStream.range(0, size).mapToObj(i -> get(pool.getConnection())).toList();

        // Then
        assertThatThrownBy(() -> get(pool.getConnection())).hasMessageContaining("Timeout");
        all.forEach(connection -> get(connection.close()));
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
