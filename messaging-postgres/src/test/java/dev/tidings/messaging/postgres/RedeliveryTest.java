package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedeliveryTest {

    private static final Map<String, String> AT_ONCE =
            Map.of("retry-delay", "PT0.001S", "max-attempts", "3", "batch-size", "20");

    private final QueueFixture fixture = QueueFixture.create();
    private final Sender sender = fixture.sender();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void givesAFailedMessageBackForLater() {
        // Given
        sender.send(Order.of(1), MessageAttributes.ofKey("k1")).join();
        Receiver receiver =
                fixture.receiver(Map.of("retry-delay", "PT1H", "max-retry-delay", "PT9H"));
        // When
        Receiver.refuse(receiver.next(), "not now");
        // Then
        assertThat(rows()).containsExactly("k1 1 1.0 h");
        receiver.ask();
        assertThat(receiver.within(1_200)).isNull();
    }

    @Test
    void waitsLongerAfterEachFailure() {
        // Given
        sender.send(Order.of(1), MessageAttributes.ofKey("k1")).join();
        Receiver receiver =
                fixture.receiver(Map.of("retry-delay", "PT1H", "max-retry-delay", "PT3H"));
        List<String> seen = new ArrayList<>();
        // When
        for (int failure = 0; failure < 4; failure++) {
            Receiver.refuse(receiver.next(), "not now");
            seen.addAll(rows());
            fixture.execute("update queue_orders set not_before = now(); notify queue_orders, ''");
        }
        // Then
        assertThat(seen).containsExactly("k1 1 1.0 h", "k1 2 2.0 h", "k1 3 3.0 h", "k1 4 3.0 h");
        assertThat(Receiver.only(receiver.next()).attempts()).isEqualTo(4);
        assertThat(fixture.counted("channel.redelivered")).isEqualTo(4);
    }

    @Test
    void wakesConsumersWhenARetryIsDue() {
        // Given
        sender.sendAll(Stream.of(Order.of(1)));
        Receiver receiver =
                fixture.receiver(Map.of("retry-delay", "PT0.1S", "poll-interval", "PT1H"));
        // When
        Receiver.refuse(receiver.next(), "not now");
        // Then
        assertThat(receiver.take()).containsExactly(Order.of(1));
    }

    @Test
    void parksWhatFailedTooOftenWithTheReason() {
        // Given
        sender.send(Order.of(1), new MessageAttributes("k1", Map.of("h", "v"))).join();
        Receiver receiver = fixture.receiver(AT_ONCE);
        // When
        for (int failure = 0; failure < 3; failure++) {
            Receiver.refuse(receiver.next(), "never");
        }
        // Then
        assertThat(fixture.queued()).isZero();
        assertThat(
                        fixture.query(
                                """
                                select concat_ws('|', queue, key, headers ->> 'h', attempts, reason,
                                                 convert_from(payload, 'UTF8')) from dead_letter
                                """))
                .containsExactly(
                        "orders|k1|v|3|java.lang.IllegalStateException: never|"
                                + "{\"number\":1,\"note\":\"order 1\"}");
        assertThat(fixture.counted("channel.parked")).isEqualTo(1);
    }

    @Test
    void parksPoisonAloneAndHandsOverItsNeighbours() {
        // Given
        sender.sendAll(IntStream.range(0, 20).mapToObj(Order::of));
        Receiver receiver = fixture.receiver(AT_ONCE);
        List<Object> handled = new ArrayList<>();
        // When
        while (handled.size() < 19 || parked().isEmpty()) {
            handled.addAll(handleAllBut(Order.of(13), receiver.next()));
        }
        // Then
        assertThat(handled)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 20).filter(n -> n != 13).mapToObj(Order::of).toList());
        assertThat(parked()).containsExactly("{\"number\":13,\"note\":\"order 13\"}");
        assertThat(fixture.queued()).isZero();
    }

    @Test
    void parksAnUnreadableMessageByItselfAtOnce() {
        // Given
        sender.sendAll(Stream.of(Order.of(1), "{no json", Order.of(2)));
        Receiver receiver = fixture.receiver(AT_ONCE);
        // When
        List<Object> handled = receiver.take();
        // Then
        assertThat(handled).containsExactly(Order.of(1), Order.of(2));
        assertThat(parked()).containsExactly("{no json");
        assertThat(fixture.query("select reason from dead_letter").getFirst())
                .contains("JsonParseException");
    }

    @Test
    void goesOnAfterABatchOfNothingButUnreadableMessages() {
        // Given
        sender.sendAll(Stream.of("{no json"));
        Receiver receiver = fixture.receiver(Map.of("poll-interval", "PT1H", "batch-size", "1"));
        sender.sendAll(Stream.of(Order.of(1)));
        // When
        List<Object> handled = receiver.take();
        // Then
        assertThat(handled).containsExactly(Order.of(1));
    }

    @Test
    void deliversAgainWhatACrashedConsumerHeld() {
        // Given
        sender.sendAll(Stream.of(Order.of(1)));
        Receiver crashing = fixture.receiver();
        Message<List<Object>> held = crashing.next();
        // When
        fixture.execute(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = 'channels consumer orders' and datname = current_database()
                """);
        // Then
        Receiver other = fixture.receiver();
        assertThat(other.next().getPayload()).containsExactly(Order.of(1));
        Receiver.acknowledge(held);
        assertThat(fixture.queued()).isEqualTo(1);
    }

    private List<Object> handleAllBut(Order poison, Message<List<Object>> batch) {
        if (batch.getPayload().contains(poison)) {
            Receiver.refuse(batch, "poison");
            return List.of();
        }
        Receiver.acknowledge(batch);
        return batch.getPayload();
    }

    private List<String> rows() {
        return fixture.query(
                """
                select format('%s %s %s h', key, attempts,
                    round(extract(epoch from not_before - clock_timestamp()) / 3600, 1)) from queue_orders
                """);
    }

    private List<String> parked() {
        return fixture.query("select convert_from(payload, 'UTF8') from dead_letter");
    }
}
