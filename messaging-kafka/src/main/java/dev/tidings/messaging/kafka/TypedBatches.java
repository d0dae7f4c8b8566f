package dev.tidings.messaging.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.PublisherDecorator;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Stands between the Kafka connector and the handlers: a polled batch of bytes becomes messages
 * with a typed list, redelivered until each element is handled. Channels of other connectors pass.
 */
@ApplicationScoped
class TypedBatches implements PublisherDecorator {

    /** So that a message that keeps failing does not hold up what comes after it. */
    private static final int BATCHES_IN_HAND = 4;

    /** Beside these, of which all that is left has failed, so that they do not stop a channel. */
    private static final int BATCHES_ASIDE = 8;

    private final Config config;
    private final PayloadReader reader;
    private final MeterRegistry registry;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, ChannelWatch> watches = new ConcurrentHashMap<>();

    TypedBatches(Config config, ObjectMapper json, MeterRegistry registry) {
        this.config = config;
        this.reader = new PayloadReader(json);
        this.registry = registry;
    }

    @Override
    public Multi<? extends Message<?>> decorate(
            Multi<? extends Message<?>> publisher, List<String> channels, boolean isConnector) {
        String channel = withoutIndex(channels.getFirst());
        return isConnector && isOverKafka(channel) ? typed(publisher, channel) : publisher;
    }

    private Multi<Message<?>> typed(Multi<? extends Message<?>> publisher, String channel) {
        ChannelSettings settings = ChannelSettings.of(config, channel);
        ChannelWatch watch = watches.computeIfAbsent(channel, this::watch);
        Aside aside = new Aside(BATCHES_ASIDE);
        Multi<Message<?>> inHand =
                publisher
                        .onItem()
                        .transformToMulti(message ->
                                new Redelivery(batch(message), reader, settings, watch, clock)
                                        .messages(aside))
                        .withRequests(1)
                        .merge(BATCHES_IN_HAND);
        return Multi.createBy()
                .merging()
                .withRequests(1)
                .streams(inHand.onTermination().invoke(aside::end), aside.messages());
    }

    private ChannelWatch watch(String channel) {
        String topic =
                config.getOptionalValue("mp.messaging.incoming." + channel + ".topic", String.class)
                        .orElse(channel);
        return new ChannelWatch(topic, registry, clock);
    }

    @SuppressWarnings("unchecked") // the deserializer of every channel is that of bytes
    private static KafkaRecordBatch<?, byte[]> batch(Message<?> message) {
        return (KafkaRecordBatch<?, byte[]>) message;
    }

    private boolean isOverKafka(String channel) {
        return config.getOptionalValue(
                        "mp.messaging.incoming." + channel + ".connector", String.class)
                .filter(KafkaConnector.CONNECTOR_NAME::equals)
                .isPresent();
    }

    /** With a concurrency, each consumer has the channel's name and a number. */
    private static String withoutIndex(String channel) {
        int index = channel.indexOf('$');
        return index < 0 ? channel : channel.substring(0, index);
    }
}
