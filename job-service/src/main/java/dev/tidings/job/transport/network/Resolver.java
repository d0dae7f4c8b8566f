package dev.tidings.job.transport.network;

import com.github.benmanes.caffeine.cache.Cache;
import dev.tidings.job.transport.TransportConfig;
import dev.tidings.kit.cache.Caches;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Resolves a receiver's name and vets every address it has; what is connected to is a vetted
 * address, never the name again, so that a name cannot change its mind in between.
 *
 * <p>Uses the operating system's resolver, on threads of its own, and remembers good answers for
 * ten seconds.
 */
@ApplicationScoped
public class Resolver {

    private static final int LOOKUPS_AT_ONCE = 16;
    private static final int REMEMBERED = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(10);

    private final AddressPolicy policy;
    private final WorkerExecutor lookups;
    private final Cache<String, List<InetAddress>> vetted =
            Caches.expiringAfterWrite(REMEMBERED, REMEMBERED_FOR).build();

    Resolver(TransportConfig config, Vertx vertx) {
        this.policy = new AddressPolicy(config.allowedNetworks().orElse(List.of()));
        this.lookups = vertx.createSharedWorkerExecutor("delivery-dns", LOOKUPS_AT_ONCE);
    }

    /**
     * The addresses of a host, in the resolver's order, at least one. Each carries the name of the
     * host, which is what a certificate has to be for.
     *
     * @return fails with {@link UnknownHostException} or {@link AddressNotAllowedException}
     */
    public Future<List<InetAddress>> resolve(String host) {
        List<InetAddress> known = vetted.getIfPresent(host);
        return known != null
                ? Future.succeededFuture(known)
                : lookups.executeBlocking(() -> lookUp(host), false);
    }

    /**
     * The same for callers that may block.
     *
     * @throws UnknownHostException when the name has no address
     * @throws AddressNotAllowedException when it has one that may not be connected to
     */
    public List<InetAddress> resolveNow(String host)
            throws UnknownHostException, AddressNotAllowedException {
        List<InetAddress> known = vetted.getIfPresent(host);
        return known != null ? known : lookUp(host);
    }

    private List<InetAddress> lookUp(String host)
            throws UnknownHostException, AddressNotAllowedException {
        List<InetAddress> addresses = new ArrayList<>();
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (!policy.allows(address)) {
                throw new AddressNotAllowedException();
            }
            addresses.add(InetAddress.getByAddress(host, address.getAddress()));
        }
        vetted.put(host, addresses);
        return addresses;
    }
}
