package dev.tidings.job.transport.stomp;

import dev.tidings.job.directory.Integration;
import dev.tidings.job.testing.ArtemisBroker;
import dev.tidings.job.transport.Deliveries;
import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.cloudevent.CloudEvents;
import dev.tidings.job.transport.network.Network;
import dev.tidings.kit.address.Address;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The transport with a real network, and one integration to deliver for. */
final class StompUnderTest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StompTransport transport;
    private final Integration integration =
            Deliveries.integration("stomp", Map.of("addresses", List.of()));

    private record Settings(
            int connections, Duration heartBeat, Duration keepAlive, int integrations)
            implements StompConfig {}

    StompUnderTest(Vertx vertx, Network network, Duration heartBeat) {
        this.transport =
                new StompTransport(
                        vertx,
                        network.resolver(),
                        network.trust(),
                        new CloudEvents(network.config()),
                        network.deadline(),
                        network.config(),
                        new Settings(2, heartBeat, Duration.ofMinutes(1), 10),
                        Clock.systemUTC());
    }

    /** Where the queue of a broker is, with its password. */
    static Destination.Stomp queue(String... addresses) {
        return destination(ArtemisBroker.PASSWORD, ArtemisBroker.QUEUE, addresses);
    }

    static Destination.Stomp destination(String password, String queue, String... addresses) {
        return new Destination.Stomp(
                ArtemisBroker.USERNAME,
                password,
                queue,
                Stream.of(addresses).map(StompUnderTest::address).toList());
    }

    private static Address address(String written) {
        return Address.read(written).found().orElseThrow();
    }

    Delivery delivery() {
        return Deliveries.of(
                integration, "order.created", "{\"data\":{\"type\":\"order\",\"id\":\"o-1\"}}");
    }

    /** One of the integration after it was changed. */
    Delivery deliveryOfVersion(long version) {
        Integration changed =
                new Integration(
                        integration.id(),
                        integration.store(),
                        version,
                        true,
                        "stomp",
                        "Orders",
                        null,
                        Map.of());
        return Deliveries.of(changed, "order.created", "{\"data\":{\"id\":\"o-1\"}}");
    }

    Uni<Outcome> sending(Delivery delivery, Destination.Stomp destination) {
        return transport.send(delivery, destination);
    }

    Outcome send(Delivery delivery, Destination.Stomp destination) {
        return sending(delivery, destination).await().atMost(PATIENCE);
    }

    Outcome send(Destination.Stomp destination) {
        return send(delivery(), destination);
    }

    @Override
    public void close() {
        transport.close();
    }
}
