package dev.tidings.job.transport.stomp;

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
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends deliveries to STOMP brokers; each is delivered when the broker has confirmed it. */
@ApplicationScoped
class StompTransport implements Transport<Destination.Stomp> {

    private static final String CONTENT_TYPE = CloudEventMessage.CONTENT_TYPE + ";charset=utf-8";

    private final VertxInternal vertx;
    private final CloudEvents events;
    private final Deadline deadline;
    private final TransportConfig config;
    private final StompConfig stomp;
    private final Resolver resolver;
    private final NetClient plain;
    private final NetClient tls;
    private final KeptOpen<StompPool> pools;

    StompTransport(
            Vertx vertx,
            Resolver resolver,
            Trust trust,
            CloudEvents events,
            Deadline deadline,
            TransportConfig config,
            StompConfig stomp,
            Clock clock) {
        this.vertx = (VertxInternal) vertx;
        this.events = events;
        this.deadline = deadline;
        this.config = config;
        this.stomp = stomp;
        this.resolver = resolver;
        this.plain = client(vertx, new NetClientOptions());
        this.tls = client(vertx, trust.appliedTo(new NetClientOptions()).setSsl(true));
        this.pools =
                new KeptOpen<>(
                        vertx, clock, stomp.keepAlive(), stomp.integrations(), StompPool::retire);
    }

    @Override
    public Uni<Outcome> send(Delivery delivery, Destination.Stomp destination) {
        return Uni.createFrom()
                .completionStage(() -> attempt(delivery, destination).future().toCompletionStage());
    }

    /** The outcome comes on the caller's context, although connections live on one of their own. */
    private Promise<Outcome> attempt(Delivery delivery, Destination.Stomp destination) {
        Promise<Outcome> outcome = vertx.getOrCreateContext().promise();
        deadline.watch(outcome, () -> {});
        pool(delivery.integration(), destination)
                .send(message(delivery, destination))
                .onSuccess(confirmed -> outcome.tryComplete(new Outcome.Delivered(0, "")))
                .onFailure(fault ->
                        outcome.tryComplete(StompFaults.outcome(fault, config.responseCap())));
        return outcome;
    }

    private StompPool pool(Integration integration, Destination.Stomp destination) {
        return pools.of(integration, () -> newPool(integration.store(), destination));
    }

    private StompPool newPool(UUID store, Destination.Stomp destination) {
        List<StompAddress> addresses =
                destination.addresses().stream().map(StompAddress::of).toList();
        return new StompPool(
                vertx.createEventLoopContext(),
                new StompConnector(vertx, plain, tls, resolver.ofStore(store)),
                addresses,
                new StompLogin(
                        destination.username(), destination.password(), destination.virtualHost()),
                options(addresses.size()));
    }

    /** A broker that says nothing leaves the others of the list some of the deadline. */
    private StompOptions options(int addresses) {
        Duration whole = config.deadline();
        return new StompOptions(
                stomp.connections(),
                addresses == 1 ? whole : whole.dividedBy(addresses + 1),
                whole,
                stomp.heartBeat());
    }

    private StompMessage message(Delivery delivery, Destination.Stomp destination) {
        String job = delivery.job().toString();
        return new StompMessage(
                destination.destination(),
                Map.of(
                        "persistent", "true",
                        "content-type", CONTENT_TYPE,
                        "id", job),
                events.of(delivery).json().getBytes(StandardCharsets.UTF_8));
    }

    private static NetClient client(Vertx vertx, NetClientOptions options) {
        return vertx.createNetClient(
                options.setHostnameVerificationAlgorithm("HTTPS")
                        .setSslEngineOptions(new JdkSSLEngineOptions().setUseWorkerThread(true)));
    }

    @PreDestroy
    void close() {
        pools.close();
    }
}
