package dev.tidings.job.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the topic from its beginning. */
public final class KafkaReader implements AutoCloseable {

    private static final Duration ROUND = Duration.ofMillis(200);

    private final KafkaConsumer<String, String> consumer;
    private final List<Received> received = new ArrayList<>();

    /**
     * A message as it is stored.
     *
     * @param contentType of its headers
     */
    public record Received(
            @Nullable String key, String body, @Nullable String contentType, int partition) {}

    KafkaReader(String broker) {
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                        new StringDeserializer(),
                        new StringDeserializer());
        List<TopicPartition> partitions =
                IntStream.range(0, KafkaBroker.PARTITIONS)
                        .mapToObj(number -> new TopicPartition(KafkaBroker.TOPIC, number))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All there is so far. */
    public List<Received> received() {
        consumer.poll(ROUND).forEach(message -> received.add(of(message)));
        return List.copyOf(received);
    }

    private static Received of(ConsumerRecord<String, String> message) {
        var contentType = message.headers().lastHeader("content-type");
        return new Received(
                message.key(),
                message.value(),
                contentType == null
                        ? null
                        : new String(contentType.value(), StandardCharsets.UTF_8),
                message.partition());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
