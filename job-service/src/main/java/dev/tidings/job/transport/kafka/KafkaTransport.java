package dev.tidings.job.transport.kafka;

import dev.tidings.job.directory.Integration;
import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.Transport;
import dev.tidings.job.transport.TransportConfig;
import dev.tidings.job.transport.cloudevent.CloudEventMessage;
import dev.tidings.job.transport.cloudevent.CloudEvents;
import dev.tidings.job.transport.network.Deadline;
import dev.tidings.job.transport.network.KeptOpen;
import dev.tidings.job.transport.network.Resolver;
import dev.tidings.job.transport.network.Trust;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends deliveries to topics of Kafka; each is delivered when the cluster has confirmed it. */
@ApplicationScoped
class KafkaTransport implements Transport<Destination.Kafka> {

    private static final byte[] CONTENT_TYPE =
            CloudEventMessage.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8);

    private final VertxInternal vertx;
    private final Resolver resolver;
    private final Trust trust;
    private final CloudEvents events;
    private final Deadline deadline;
    private final TransportConfig config;
    private final KafkaConfig kafka;
    private final KeptOpen<KafkaSender> senders;
    private final Places places;

    /** Virtual ones, as a producer blocks while it has no metadata; lanes bound how many. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    KafkaTransport(
            Vertx vertx,
            Resolver resolver,
            Trust trust,
            CloudEvents events,
            Deadline deadline,
            TransportConfig config,
            KafkaConfig kafka,
            Clock clock) {
        this.vertx = (VertxInternal) vertx;
        this.resolver = resolver;
        this.trust = trust;
        this.events = events;
        this.deadline = deadline;
        this.config = config;
        this.kafka = kafka;
        this.places = new Places(kafka.integrations());
        this.senders =
                new KeptOpen<>(
                        vertx, clock, kafka.keepAlive(), kafka.integrations(), KafkaSender::close);
    }

    @Override
    public Uni<Outcome> send(Delivery delivery, Destination.Kafka destination) {
        return Uni.createFrom()
                .completionStage(() -> attempt(delivery, destination).future().toCompletionStage());
    }

    private Promise<Outcome> attempt(Delivery delivery, Destination.Kafka destination) {
        Promise<Outcome> outcome = vertx.getOrCreateContext().promise();
        deadline.watch(outcome, () -> {});
        sender(delivery.integration(), destination)
                .send(message(delivery, destination))
                .whenComplete((sent, fault) -> outcome.tryComplete(judge(fault)));
        return outcome;
    }

    private static Outcome judge(@Nullable Throwable fault) {
        return fault == null ? new Outcome.Delivered(0, "") : KafkaFaults.outcome(fault);
    }

    private KafkaSender sender(Integration integration, Destination.Kafka destination) {
        return senders.of(
                integration,
                () -> new KafkaSender(() -> open(integration.store(), destination), threads));
    }

    /** A producer that has a place until it is closed. */
    private VettedProducer open(UUID store, Destination.Kafka destination) {
        if (!places.enter(store, within())) {
            throw new TimeoutException(
                    "others of the store's Kafka integrations are still sending");
        }
        try {
            return VettedProducer.open(
                    settings(destination),
                    resolver.ofStore(store),
                    kafka.largestAnswer(),
                    () -> places.leave(store));
        } catch (RuntimeException fault) {
            places.leave(store);
            throw fault;
        }
    }

    private ProducerConfig settings(Destination.Kafka destination) {
        return KafkaSettings.of(destination, within(), kafka.bufferSize(), trust.authorities());
    }

    /** A little less than the deadline, so that the client tells why before it is over. */
    private Duration within() {
        return config.deadline().multipliedBy(9).dividedBy(10);
    }

    private ProducerRecord<String, byte[]> message(
            Delivery delivery, Destination.Kafka destination) {
        CloudEventMessage event = events.of(delivery);
        String key =
                switch (destination.groupBy()) {
                    case STORE -> delivery.store().toString();
                    case RESOURCE -> event.resourceId();
                };
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(
                        destination.topic(),
                        key.isEmpty() ? null : key,
                        event.json().getBytes(StandardCharsets.UTF_8));
        message.headers().add("content-type", CONTENT_TYPE);
        return message;
    }

    @PreDestroy
    void close() {
        senders.close();
        threads.close();
    }
}
