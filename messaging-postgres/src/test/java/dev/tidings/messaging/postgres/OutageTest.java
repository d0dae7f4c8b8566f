package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.reactive.messaging.health.HealthReport;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir Path data;

    private final int port = freePort();
    private final QueueFixture fixture = QueueFixture.on(TestServer.settings(port, "postgres"));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void connectsWhenTheDatabaseComesLater() throws IOException {
        // Given
        Receiver receiver = fixture.receiver();
        Sender sender = fixture.sender();
        receiver.ask();
        assertThatThrownBy(sender.send(Order.of(1))::join)
                .hasCauseInstanceOf(AppendException.NotKept.class);
        assertThat(ready()).isFalse();
        // When
        try (EmbeddedPostgres postgres = start()) {
            await().atMost(SOON).until(this::ready);
            sender.sendAll(Stream.of(Order.of(2)));
            // Then
            Message<List<Object>> batch = receiver.await();
            assertThat(batch.getPayload()).containsExactly(Order.of(2));
            Receiver.acknowledge(batch);
        }
    }

    @Test
    void goesOnAfterARestart() throws IOException {
        // Given
        Receiver receiver = fixture.receiver(Map.of("poll-interval", "PT1H", "batch-size", "1"));
        Sender sender = fixture.sender();
        Message<List<Object>> held;
        try (EmbeddedPostgres postgres = start()) {
            await().atMost(SOON).until(this::ready);
            sender.sendAll(Stream.of(Order.of(1), Order.of(2)));
            held = receiver.next();
        }
        // When
        await().atMost(SOON).until(() -> !ready());
        assertThatThrownBy(sender.send(Order.of(3))::join)
                .hasCauseInstanceOf(AppendException.class);
        Receiver.acknowledge(held);
        // Then
        try (EmbeddedPostgres postgres = start()) {
            await().atMost(SOON).until(this::ready);
            sender.sendAll(Stream.of(Order.of(4)));
            List<Object> taken =
                    Stream.generate(() -> receiver.take().getFirst()).limit(3).toList();
            assertThat(taken).containsExactlyInAnyOrder(Order.of(1), Order.of(2), Order.of(4));
        }
    }

    private boolean ready() {
        HealthReport.HealthReportBuilder report = HealthReport.builder();
        fixture.database().report(report);
        return report.build().isOk();
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
