package dev.tidings.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.messaging.kafka.testing.KafkaBroker;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class RedeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject OrderHandler handler;

    @Inject MeterRegistry meters;

    @Inject
    @Channel("orders-out")
    MutinyEmitter<Order> out;

    @SuppressWarnings("NullAway.Init") // set by TestBroker
    KafkaBroker broker;

    @AfterEach
    void failNoMore() {
        handler.failFor(order -> false);
    }

    @Test
    void handsOutTypedBatches() {
        // When
        List<String> ids = send(200);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(handler.taken()).containsAll(ids));
        assertThat(handler.batches()).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 50));
    }

    @Test
    void deliversAgainUntilTheHandlerSucceeds() {
        // Given
        handler.failFor(order -> true);
        int before = handler.batches().size();

        // When
        List<String> ids = send(60);
        await().atMost(PATIENCE).until(() -> handler.batches().size() > before + 20);
        handler.failFor(order -> false);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(handler.taken()).containsAll(ids));
        assertThat(deadLetters()).noneMatch(letter -> ids.stream().anyMatch(letter::contains));
    }

    @Test
    void tellsWhetherAnyWait() {
        // Given
        await().atMost(PATIENCE).until(() -> depth() == 0);
        handler.failFor(order -> true);

        // When
        send(60);

        // Then
        await().atMost(PATIENCE).until(() -> depth() > 0);
        handler.failFor(order -> false);
        await().atMost(PATIENCE).until(() -> depth() == 0);
    }

    @Test
    void parksWhatFailsAloneWhileOthersGoThrough() {
        // Given
        String poison = "poison-" + UUID.randomUUID();
        handler.failFor(order -> order.id().equals(poison));
        double parked = parked();

        // When
        List<String> ids = send(30);
        send(poison);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    ids.addAll(send(1));
                    assertThat(parked()).isEqualTo(parked + 1);
                });
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(handler.taken()).containsAll(ids).doesNotContain(poison));
        assertThat(deadLetters()).filteredOn(letter -> letter.contains(poison)).hasSize(1);
    }

    @Test
    void goesOnPastMoreBatchesThanAreInHandThatHaveOneToBeParked() {
        // Given each in a batch of its own, with nothing else to go through
        Set<String> poisons = new HashSet<>();
        handler.failFor(order -> order.id().startsWith("poison-"));
        double parked = parked();
        for (int i = 0; i < 6; i++) {
            String poison = "poison-" + UUID.randomUUID();
            poisons.add(poison);
            send(poison);
            await().atMost(PATIENCE)
                    .until(() ->
                            handler.batches().stream()
                                    .anyMatch(batch ->
                                            batch.size() == 1
                                                    && batch.getFirst().id().equals(poison)));
        }

        // When
        List<String> ids = send(30);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(handler.taken()).containsAll(ids));
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    send(1);
                    assertThat(parked()).isEqualTo(parked + 6);
                });
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(deadLetters())
                                .filteredOn(letter -> poisons.stream().anyMatch(letter::contains))
                                .hasSize(6));
    }

    @Test
    void parksWhatCannotBeReadAndHandsOutTheRest() {
        // Given
        String unreadable = "not JSON " + UUID.randomUUID();

        // When
        sendRaw(unreadable);
        List<String> ids = send(10);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(handler.taken()).containsAll(ids));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters()).contains(unreadable));
    }

    @Test
    void goesOnWhenTheBrokerComesBack() {
        // Given
        List<String> before = send(10);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handler.taken()).containsAll(before));

        // When
        broker.stop();
        broker.restart();
        List<String> ids = new ArrayList<>();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> ids.addAll(send(10)));

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(handler.taken()).containsAll(ids));
    }

    private List<String> send(int count) {
        List<String> ids =
                IntStream.range(0, count)
                        .mapToObj(each -> UUID.randomUUID().toString())
                        .collect(Collectors.toCollection(ArrayList::new));
        Uni.join()
                .all(ids.stream().map(id -> out.send(new Order(id, "x"))).toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);
        return ids;
    }

    private void send(String id) {
        out.send(new Order(id, "x")).await().atMost(PATIENCE);
    }

    private void sendRaw(String text) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.address()),
                        new StringSerializer(),
                        new StringSerializer())) {
            assertThat(producer.send(new ProducerRecord<>("orders", text)))
                    .succeedsWithin(PATIENCE);
        }
    }

    private List<String> deadLetters() {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", broker.address(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("dead-letters"));
            List<String> letters = new ArrayList<>();
            for (int polls = 0; polls < 10; polls++) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> letters.add(record.value()));
            }
            return letters;
        }
    }

    private double depth() {
        return meters.get("channel.depth").tag("channel", "orders").gauge().value();
    }

    private double parked() {
        return meters.counter("channel.parked", "channel", "orders").count();
    }
}
