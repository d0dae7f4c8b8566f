package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriterTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, String> HASTY = Map.of("send-timeout", "PT0.5S");

    private final QueueFixture fixture = QueueFixture.create();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void acknowledgesWhatIsDurable() {
        // Given
        Sender sender = fixture.sender();
        // When
        sender.sendAll(List.of(Order.of(1)).stream());
        // Then
        assertThat(fixture.query("select convert_from(payload, 'UTF8') from queue_orders"))
                .containsExactly("{\"number\":1,\"note\":\"order 1\"}");
    }

    @Test
    void keepsKeyAndHeaders() {
        // Given
        Sender sender = fixture.sender();
        MessageAttributes attributes = new MessageAttributes("k1", Map.of("traceparent", "00-ab"));
        // When
        sender.send(Order.of(1), attributes).join();
        // Then
        assertThat(fixture.query("select key from queue_orders")).containsExactly("k1");
        assertThat(fixture.query("select headers ->> 'traceparent' from queue_orders"))
                .containsExactly("00-ab");
    }

    @Test
    void makesOneBatchOfWhatArrivesDuringAnAppend() throws SQLException {
        // Given
        Sender sender = fixture.sender(Map.of("send-timeout", "PT20S"));
        sender.send(Order.of(0)).join();
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        // When
        try (Connection locking = lockQueue()) {
            answers.add(sender.send(Order.of(1)));
            awaitAppendUnderWay();
            IntStream.range(2, 6).forEach(n -> answers.add(sender.send(Order.of(n))));
            locking.rollback();
        }
        answers.forEach(CompletableFuture::join);
        // Then
        assertThat(
                        fixture.query(
                                "select count(*) from queue_orders group by xmin order by min(id)"))
                .containsExactly("1", "1", "4");
    }

    @Test
    void splitsABatchByBytes() {
        // Given
        Sender sender = fixture.sender(Map.of("max-batch-bytes", "10", "send-timeout", "PT20S"));
        // When
        sender.sendAll(IntStream.range(0, 4).mapToObj(n -> "123456"));
        // Then
        assertThat(fixture.query("select count(distinct xmin::text) from queue_orders"))
                .containsExactly("4");
    }

    @Test
    void asksForNoMoreThanItMayHold() {
        // Given
        Sender sender = fixture.sender(Map.of("max-inflight", "3"));
        assertThat(sender.requested()).isEqualTo(3);
        // When
        sender.sendAll(IntStream.range(0, 3).mapToObj(Order::of));
        // Then
        await().atMost(SOON).until(() -> sender.requested() == 6);
    }

    @Test
    void refusesOnlyTheMessageThatCannotBeWritten() {
        // Given
        Sender sender = fixture.sender();
        Object selfContaining = new Object();
        // When
        CompletableFuture<Void> bad = sender.send(selfContaining);
        CompletableFuture<Void> good = sender.send(Order.of(1));
        // Then
        assertThatThrownBy(bad::join).hasCauseInstanceOf(AppendException.NotKept.class);
        good.join();
        assertThat(fixture.queued()).isEqualTo(1);
        assertThat(sender.requested()).isGreaterThanOrEqualTo(1_025);
    }

    @Test
    void keepsNothingOfAnAppendThatWasTooSlow() throws SQLException {
        // Given
        Sender sender = fixture.sender(HASTY);
        sender.send(Order.of(0)).join();
        // When
        try (Connection locking = lockQueue()) {
            assertThatThrownBy(sender.send(Order.of(1))::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(AppendException.NotKept.class);
            locking.rollback();
        }
        // Then
        await().atMost(SOON).until(() -> writersAtWork() == 0);
        assertThat(fixture.queued()).isEqualTo(1);
    }

    @Test
    void saysThatTheOutcomeIsUnknownWhenACommitIsNotAnswered() throws SQLException {
        // Given
        Sender sender = fixture.sender(HASTY);
        sender.send(Order.of(0)).join();
        atCommit("perform pg_advisory_xact_lock(42);");
        // When
        try (Connection locking = connect();
                Statement statement = locking.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(42)");
            // Then
            assertThatThrownBy(sender.send(Order.of(1))::join)
                    .hasCauseInstanceOf(AppendException.OutcomeUnknown.class);
        }
    }

    @Test
    void takesTheServersRefusalOfACommitForAnAnswer() {
        // Given
        Sender sender = fixture.sender();
        sender.send(Order.of(0)).join();
        atCommit("raise exception 'no';");
        // When
        CompletableFuture<Void> answer = sender.send(Order.of(1));
        // Then
        assertThatThrownBy(answer::join).hasCauseInstanceOf(AppendException.NotKept.class);
        assertThat(fixture.queued()).isEqualTo(1);
    }

    @Test
    void appendsAgainAfterAFault() {
        // Given
        Sender sender = fixture.sender();
        sender.send(Order.of(0)).join();
        fixture.execute("select pg_terminate_backend(pid) from pg_stat_activity where " + WRITERS);
        // When
        await().atMost(SOON)
                .until(() -> sender.send(Order.of(1)).handle((ok, fault) -> fault == null).join());
        // Then
        assertThat(fixture.queued()).isEqualTo(2);
    }

    private static final String WRITERS =
            "application_name = 'channels writer orders' and datname = current_database()";

    private int writersAtWork() {
        return fixture.query("select 1 from pg_stat_activity where state <> 'idle' and " + WRITERS)
                .size();
    }

    /** Runs this PL/pgSQL when a transaction that appended commits. */
    private void atCommit(String body) {
        fixture.execute(
                """
                create function at_commit() returns trigger language plpgsql as
                $$ begin %s return null; end $$;
                create constraint trigger at_commit after insert on queue_orders
                deferrable initially deferred for each row execute function at_commit()
                """
                        .formatted(body));
    }

    private void awaitAppendUnderWay() {
        await().until(
                        () -> fixture.query("select count(*) from pg_locks where not granted"),
                        List.of("1")::equals);
    }

    private Connection lockQueue() throws SQLException {
        Connection locking = connect();
        try (Statement statement = locking.createStatement()) {
            statement.execute("lock table queue_orders in share mode");
        }
        return locking;
    }

    private Connection connect() throws SQLException {
        Connection connection = fixture.connect();
        connection.setAutoCommit(false);
        return connection;
    }
}
