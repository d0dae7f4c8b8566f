package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final QueueFixture fixture = QueueFixture.create();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void estimatesDepthAndAge() {
        // Given
        fixture.receiver();
        await().atMost(SOON).until(() -> fixture.database().watch().trouble().isEmpty());
        // When
        fixture.execute(
                """
                insert into queue_orders (payload, created_at)
                select '{}', now() - interval '1 hour' from generate_series(1, 5)
                """);
        // Then
        await().atMost(SOON).until(() -> fixture.gauged("channel.depth") == 5);
        assertThat(fixture.gauged("channel.oldest.age")).isBetween(3_600.0, 3_660.0);
    }

    @Test
    void tellsTheAgeOfWhatIsDueAndHowManyWaitForTheirNextTry() {
        // Given old messages that failed, and a newer one that did not
        fixture.receiver(Map.of("poll-interval", "PT1H"));
        await().atMost(SOON).until(() -> fixture.database().watch().trouble().isEmpty());
        // When
        fixture.execute(
                """
                insert into queue_orders (payload, attempts, created_at, not_before)
                select '{}', 3, now() - interval '1 day', now() + interval '1 hour'
                from generate_series(1, 5)
                """);
        fixture.execute(
                "insert into queue_orders (payload, created_at) values ('{}', now() - interval '1 hour')");
        // Then
        await().atMost(SOON).until(() -> fixture.gauged("channel.failing") == 5);
        assertThat(fixture.gauged("channel.oldest.age")).isBetween(3_600.0, 3_660.0);
    }

    @Test
    void listensAgainAfterItsConnectionIsLost() {
        // Given
        Receiver receiver = fixture.receiver(Map.of("poll-interval", "PT1H"));
        Sender sender = fixture.sender();
        sender.sendAll(Stream.of(Order.of(1)));
        receiver.take();
        receiver.ask();
        String before = listeners().getFirst();
        // When
        fixture.execute("select pg_terminate_backend(%s)".formatted(before));
        await().atMost(SOON).until(() -> listeners().size() == 1 && !listeners().contains(before));
        fixture.execute(
                """
                insert into queue_orders (payload) values ('{"number":2,"note":"order 2"}');
                notify queue_orders, ''
                """);
        // Then
        assertThat(receiver.await().getPayload()).containsExactly(Order.of(2));
    }

    @Test
    void wakesAConsumerOfAnotherProcess() {
        // Given
        Receiver receiver = fixture.receiver(Map.of("poll-interval", "PT1H"));
        receiver.ask();
        await().atMost(SOON).until(() -> listeners().size() == 1);
        try (QueueFixture other = QueueFixture.on(TestServer.settings(fixture.databaseName()))) {
            Sender sender = other.sender();
            await().atMost(SOON).until(() -> other.database().watch().trouble().isEmpty());
            // When
            sender.sendAll(Stream.of(Order.of(1)));
            // Then
            assertThat(receiver.await().getPayload()).containsExactly(Order.of(1));
        }
    }

    /** Processes that have begun to sample, which they do when they listen already. */
    private List<String> listeners() {
        return fixture.query(
                """
                select pid from pg_stat_activity
                where (query like '%oldest_age%' or query like 'notify%')
                and application_name = 'channels listener' and datname = current_database()
                """);
    }
}
