package dev.tidings.job.transport.network;

import com.github.benmanes.caffeine.cache.Cache;
import dev.tidings.job.transport.TransportConfig;
import dev.tidings.kit.cache.Caches;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Names and their vetted addresses, remembered for a moment: good answers for ten seconds, failures
 * for five.
 *
 * <p>That an address is refused and that a name is unknown takes a caller the same time as far as
 * possible, since it is the store's business neither which names there are in this network nor what
 * they lead to.
 */
final class VettedNames {

    private static final Logger LOG = Logger.getLogger(VettedNames.class);
    private static final int REMEMBERED = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(10);
    private static final Duration FAILURES_FOR = Duration.ofSeconds(5);

    private final AddressPolicy policy;
    private final NameService service;
    private final LookUps lookUps;
    private final Vertx vertx;
    private final long failuresTakeMillis;
    private final Cache<String, List<InetAddress>> vetted =
            Caches.expiringAfterWrite(REMEMBERED, REMEMBERED_FOR).build();
    private final Cache<String, Exception> failed =
            Caches.expiringAfterWrite(REMEMBERED, FAILURES_FOR).build();

    VettedNames(TransportConfig config, AddressPolicy policy, NameService service, Vertx vertx) {
        this.policy = policy;
        this.service = service;
        this.vertx = vertx;
        this.lookUps =
                new LookUps(
                        config.lookUps(),
                        config.deadline().multipliedBy(9).dividedBy(10),
                        this::lookUp,
                        vertx);
        this.failuresTakeMillis = config.deadline().dividedBy(20).toMillis();
    }

    /** The addresses of a host that a store sends to; completes on any thread. */
    Future<List<InetAddress>> of(UUID store, String host) {
        List<InetAddress> known = vetted.getIfPresent(host);
        if (known != null) {
            return Future.succeededFuture(known);
        }
        long asked = System.nanoTime();
        return ask(store, host).recover(failure -> told(host, failure, asked));
    }

    private Future<List<InetAddress>> ask(UUID store, String host) {
        Exception failure = failed.getIfPresent(host);
        return failure != null ? Future.failedFuture(failure) : lookUps.of(store, host);
    }

    /** Which of the two it is, operators can see. */
    private Future<List<InetAddress>> told(String host, Throwable failure, long asked) {
        LOG.debugf("name leads nowhere host=%s error=%s", host, failure.toString());
        long left = failuresTakeMillis - Duration.ofNanos(System.nanoTime() - asked).toMillis();
        if (left <= 0) {
            return Future.failedFuture(failure);
        }
        Promise<List<InetAddress>> later = Promise.promise();
        vertx.setTimer(left, now -> later.fail(failure));
        return later.future();
    }

    /** Blocks. */
    private List<InetAddress> lookUp(String host)
            throws UnknownHostException, AddressNotAllowedException {
        try {
            List<InetAddress> addresses = vet(host, service.addressesOf(host));
            failed.invalidate(host);
            vetted.put(host, addresses);
            return addresses;
        } catch (UnknownHostException | AddressNotAllowedException failure) {
            failed.put(host, failure);
            throw failure;
        } catch (IllegalArgumentException ambiguous) {
            // such as 0x7f.1, which some readers take for 127.0.0.1
            UnknownHostException failure = new UnknownHostException(host);
            failed.put(host, failure);
            throw failure;
        }
    }

    private List<InetAddress> vet(String host, InetAddress[] found)
            throws UnknownHostException, AddressNotAllowedException {
        List<InetAddress> addresses = new ArrayList<>();
        for (InetAddress address : found) {
            if (!policy.allows(address)) {
                LOG.debugf(
                        "address not allowed host=%s address=%s", host, address.getHostAddress());
                throw new AddressNotAllowedException();
            }
            addresses.add(InetAddress.getByAddress(host, address.getAddress()));
        }
        return List.copyOf(addresses);
    }

    void close() {
        lookUps.close();
    }
}
