package dev.tidings.integration.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.integration.testing.Channels;
import dev.tidings.integration.testing.TestDatabases;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
class EventChannelTest {

    /** More than the connector has in hand and the channel lets wait. */
    private static final int TOO_MANY = 2_000;

    @Inject EventChannel channel;

    @SuppressWarnings("NullAway.Init") // set by TestDatabases
    DataSource channels;

    @Test
    void refusesWhatIsBeyondItsBufferAtOnceAndGoesOnAfterwards() throws Exception {
        // Given
        append().await().atMost(Duration.ofSeconds(20));
        new Channels(channels).awaitEventsWorkedOff();
        try (Connection connection = channels.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table queue_events in access exclusive mode");
            // When
            List<CompletableFuture<Void>> appends =
                    Stream.generate(() -> append().subscribeAsCompletionStage())
                            .limit(TOO_MANY)
                            .toList();
            // Then
            assertThat(appends).anyMatch(CompletableFuture::isCompletedExceptionally);
            assertThatThrownBy(() -> append().await().atMost(Duration.ofSeconds(20)))
                    .isInstanceOf(CommonProblem.Unavailable.class);
            connection.rollback();
            assertThat(CompletableFuture.allOf(appends.toArray(CompletableFuture[]::new)))
                    .failsWithin(Duration.ofSeconds(20));
        }
        append().await().atMost(Duration.ofSeconds(20));
    }

    private Uni<Void> append() {
        return channel.append(
                new EventsAccepted(
                        UUID.randomUUID(),
                        TestTokens.ORGANIZATION,
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        List.of(new AcceptedEvent("id", false, "order.created", "{}"))));
    }
}
