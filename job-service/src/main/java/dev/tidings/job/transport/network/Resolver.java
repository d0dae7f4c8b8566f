package dev.tidings.job.transport.network;

import dev.tidings.job.transport.TransportConfig;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Resolves receivers' names and vets every address that they have; what is connected to is a vetted
 * address, never the name again, so that a name cannot change its mind in between.
 *
 * <p>Asks the operating system, on threads of its own, for a bounded number of names at a time and
 * of each store: whose names nobody answers for waits for itself alone.
 */
@ApplicationScoped
public class Resolver {

    private final Vertx vertx;
    private final VettedNames names;
    private final Duration deadline;

    @Inject
    Resolver(TransportConfig config, Vertx vertx) {
        this(config, vertx, InetAddress::getAllByName);
    }

    Resolver(TransportConfig config, Vertx vertx, NameService service) {
        AddressPolicy policy = new AddressPolicy(config.allowedNetworks().orElse(List.of()));
        this.vertx = vertx;
        this.deadline = config.deadline();
        this.names = new VettedNames(config, policy, service, vertx);
    }

    /** What the names of a store's receivers are looked up with. */
    public Names ofStore(UUID store) {
        return new Names(vertx, names, store, deadline);
    }

    @PreDestroy
    void close() {
        names.close();
    }
}
