package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.reactive.messaging.providers.locals.LocalContextMetadata;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsumerTest {

    private static final Map<String, String> NEVER_POLLS = Map.of("poll-interval", "PT1H");

    private final QueueFixture fixture = QueueFixture.create();
    private final Sender sender = fixture.sender();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void handsOverTypedBatchesInOrder() {
        // Given
        sender.sendAll(orders(5));
        Receiver receiver = fixture.receiver(Map.of("batch-size", "3"));
        // When
        List<Object> first = receiver.take();
        List<Object> second = receiver.take();
        // Then
        assertThat(first).containsExactly(Order.of(0), Order.of(1), Order.of(2));
        assertThat(second).containsExactly(Order.of(3), Order.of(4));
    }

    @Test
    void tellsWhatIsKnownOfEachMessage() {
        // Given
        sender.send(Order.of(1), new MessageAttributes("k1", Map.of("traceparent", "00-ab")))
                .join();
        // When
        ReceivedMessage received = Receiver.only(fixture.receiver().next());
        // Then
        assertThat(received.key()).isEqualTo("k1");
        assertThat(received.headers()).containsExactly(Map.entry("traceparent", "00-ab"));
        assertThat(received.attempts()).isZero();
    }

    @Test
    void removesMessagesWhenTheirBatchIsAcknowledged() {
        // Given
        sender.sendAll(orders(2));
        // When
        Message<List<Object>> batch = fixture.receiver().next();
        // Then
        assertThat(fixture.queued()).isEqualTo(2);
        Receiver.acknowledge(batch);
        assertThat(fixture.queued()).isZero();
    }

    @Test
    void competesForEachMessageOnce() {
        // Given
        sender.sendAll(orders(100));
        Receiver one = fixture.receiver(Map.of("batch-size", "10"));
        Receiver other = fixture.receiver(Map.of("batch-size", "10"));
        List<Object> taken = new ArrayList<>();
        // When
        for (int round = 0; round < 5; round++) {
            Message<List<Object>> held = one.next();
            taken.addAll(other.take());
            taken.addAll(held.getPayload());
            Receiver.acknowledge(held);
        }
        // Then
        assertThat(taken).containsExactlyInAnyOrderElementsOf(orders(100).toList());
        assertThat(fixture.queued()).isZero();
    }

    @Test
    void claimsNothingUnasked() {
        // Given
        Receiver receiver = fixture.receiver();
        sender.sendAll(orders(1));
        // When
        Message<List<Object>> held = receiver.next();
        sender.sendAll(orders(1));
        Receiver.acknowledge(held);
        // Then
        assertThat(fixture.query("select 1 from queue_orders for update skip locked")).hasSize(1);
        assertThat(receiver.take()).hasSize(1);
    }

    @Test
    void endsABatchBeforeItsBytesAreTooMany() {
        // Given
        Receiver receiver =
                fixture.receiver(
                        Map.of("payload-type", "java.lang.String", "max-batch-bytes", "10"));
        sender.sendAll(Stream.of("123456", "1234", "1", "more than that by itself", "1"));
        // When
        List<List<Object>> batches = Stream.generate(receiver::take).limit(4).toList();
        // Then
        assertThat(batches)
                .containsExactly(
                        List.of("123456", "1234"),
                        List.of("1"),
                        List.of("more than that by itself"),
                        List.of("1"));
    }

    @Test
    void keepsBytesAsTheyAre() {
        // Given
        byte[] all = new byte[256];
        IntStream.range(0, 256).forEach(value -> all[value] = (byte) value);
        sender.send(all).join();
        // When
        List<Object> taken = fixture.receiver(Map.of("payload-type", "byte[]")).take();
        // Then
        assertThat(taken).singleElement().matches(bytes -> Arrays.equals((byte[]) bytes, all));
    }

    @Test
    void isWokenByAnAppend() {
        // Given
        Receiver receiver = fixture.receiver(NEVER_POLLS);
        sender.sendAll(orders(1));
        receiver.take();
        receiver.ask();
        assertThat(receiver.within(200)).isNull();
        // When
        sender.sendAll(Stream.of(Order.of(7)));
        // Then
        assertThat(receiver.await().getPayload()).containsExactly(Order.of(7));
    }

    @Test
    void findsByPollingWhatNobodyNotified() {
        // Given
        Receiver receiver = fixture.receiver(Map.of("poll-interval", "PT0.01S"));
        sender.sendAll(orders(1));
        receiver.take();
        receiver.ask();
        // When
        fixture.execute("insert into queue_orders (payload) values ('{\"number\":7}')");
        // Then
        assertThat(receiver.await().getPayload()).containsExactly(new Order(7, null));
    }

    @Test
    void findsWhatWasCommittedLateUnderALowerId() throws SQLException {
        // Given
        Receiver receiver = fixture.receiver(NEVER_POLLS);
        sender.sendAll(orders(1));
        receiver.take();
        try (Connection late = fixture.connect();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("insert into queue_orders (payload) values ('{\"number\":7}')");
            sender.sendAll(Stream.of(Order.of(8)));
            assertThat(receiver.take()).containsExactly(Order.of(8));
            // When
            late.commit();
        }
        // Then
        assertThat(receiver.take()).containsExactly(new Order(7, null));
    }

    @Test
    void makesMessagesForADuplicatedContextOfItsOwn() {
        // Given
        sender.sendAll(orders(1));
        Receiver receiver = fixture.receiver();
        // When
        Message<List<Object>> batch = receiver.next();
        // Then
        LocalContextMetadata context = batch.getMetadata(LocalContextMetadata.class).orElseThrow();
        assertThat(VertxContext.isDuplicatedContext(context.context())).isTrue();
    }

    @Test
    void stopsClaimingAndWaitsForTheBatchUnderWay() {
        // Given
        sender.sendAll(orders(2));
        Receiver receiver = fixture.receiver(Map.of("batch-size", "1"));
        Message<List<Object>> held = receiver.next();
        receiver.ask();
        // When
        var stopped = receiver.consumer().stop().subscribeAsCompletionStage();
        // Then
        assertThat(stopped).isNotDone();
        Receiver.acknowledge(held);
        stopped.join();
        receiver.completed().join();
        assertThat(receiver.within(1)).isNull();
        assertThat(fixture.queued()).isEqualTo(1);
    }

    private static Stream<Order> orders(int count) {
        return IntStream.range(0, count).mapToObj(Order::of);
    }
}
