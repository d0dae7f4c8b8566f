package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.cloudevent.CloudEvents;
import dev.tidings.job.transport.network.Network;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The transport, whole and real. */
final class SqsUnderTest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx;
    private final Network network;
    private final SqsAsyncClient client;
    private final SqsTransport transport;

    private SqsUnderTest(Vertx vertx, Network network) {
        this.vertx = vertx;
        this.network = network;
        this.client = SqsClientProducer.client(network.connections());
        this.transport =
                new SqsTransport(
                        new CloudEvents(network.config()),
                        new SqsCalls(client, new SqsAnswers(network.config(), Clock.systemUTC())),
                        network.deadline(),
                        vertx);
    }

    /** One that may reach this machine. */
    static SqsUnderTest open(Duration deadline) {
        Vertx vertx = Vertx.vertx();
        return new SqsUnderTest(vertx, Network.open(vertx, deadline));
    }

    /** One that reaches public addresses only. */
    static SqsUnderTest guarded(Duration deadline) {
        Vertx vertx = Vertx.vertx();
        return new SqsUnderTest(vertx, Network.guarded(vertx, deadline));
    }

    /** One that reaches public addresses only, where every name leads to this one. */
    static SqsUnderTest whereNamesLeadTo(byte[] address, Duration deadline) {
        Vertx vertx = Vertx.vertx();
        return new SqsUnderTest(vertx, Network.whereNamesLeadTo(address, vertx, deadline));
    }

    Vertx vertx() {
        return vertx;
    }

    Outcome send(Delivery delivery) {
        return begin(delivery).await().atMost(PATIENCE);
    }

    /** All at once, as a batch of deliveries is begun. */
    List<Outcome> sendAll(List<Delivery> deliveries) {
        return Uni.join()
                .all(deliveries.stream().map(this::begin).toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);
    }

    int sizeOf(Delivery delivery) {
        return SqsMessage.of(
                        delivery,
                        destination(delivery),
                        new CloudEvents(network.config()).of(delivery))
                .size();
    }

    private Uni<Outcome> begin(Delivery delivery) {
        return transport.send(delivery, destination(delivery));
    }

    private static Destination.AwsSqs destination(Delivery delivery) {
        return (Destination.AwsSqs) Destination.of(delivery.integration());
    }

    @Override
    public void close() throws Exception {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
