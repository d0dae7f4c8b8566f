package dev.tidings.job.transport.network;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks up the names of one store's receivers; see {@link Resolver}. */
public final class Names {

    private final Vertx vertx;
    private final VettedNames names;
    private final UUID store;
    private final Duration deadline;

    Names(Vertx vertx, VettedNames names, UUID store, Duration deadline) {
        this.vertx = vertx;
        this.names = names;
        this.store = store;
        this.deadline = deadline;
    }

    /**
     * The addresses of a host, in the resolver's order, at least one. Each carries the name of the
     * host, which is what a certificate has to be for. Comes back to the caller's context.
     *
     * @return fails with {@link UnknownHostException} or {@link AddressNotAllowedException}
     */
    public Future<List<InetAddress>> resolve(String host) {
        Future<List<InetAddress>> found = names.of(store, host);
        if (found.isComplete()) {
            return found;
        }
        Context caller = vertx.getOrCreateContext();
        Promise<List<InetAddress>> resolved = Promise.promise();
        found.onComplete(done -> caller.runOnContext(now -> resolved.handle(done)));
        return resolved.future();
    }

    /**
     * The same for callers that may block, which they do within the deadline of a delivery.
     *
     * @throws UnknownHostException when the name has no address
     * @throws AddressNotAllowedException when it has one that may not be connected to
     */
    public List<InetAddress> resolveNow(String host)
            throws UnknownHostException, AddressNotAllowedException {
        try {
            return names.of(store, host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AddressNotAllowedException refused) {
                throw refused;
            }
            throw unknown(host);
        } catch (TimeoutException late) {
            throw unknown(host);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unknown(host);
        }
    }

    private static UnknownHostException unknown(String host) {
        return new UnknownHostException(host);
    }
}
