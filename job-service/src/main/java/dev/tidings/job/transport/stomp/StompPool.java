package dev.tidings.job.transport.stomp;

import dev.tidings.job.transport.stomp.StompFailoverException.Failure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one login to one broker, which may have several addresses: opened when there
 * is something to send, kept, shared by many messages at a time, and bounded.
 */
final class StompPool {

    /** So many messages without a receipt, and another connection is worth while. */
    private static final int BUSY = 32;

    private final Context context;
    private final StompConnector connector;
    private final List<StompAddress> addresses;
    private final StompOptions options;

    // These are touched on the event loop of the context only.
    private final List<StompConnection> open = new ArrayList<>();

    private @Nullable Future<StompConnection> opening;
    private StompLogin login;
    private boolean retired;

    /**
     * A pool without connections.
     *
     * @param context with an event loop, on which all connections live
     * @param addresses at least one, tried in this order
     */
    StompPool(
            Context context,
            StompConnector connector,
            List<StompAddress> addresses,
            StompLogin login,
            StompOptions options) {
        this.context = context;
        this.connector = connector;
        this.addresses = List.copyOf(addresses);
        this.login = login;
        this.options = options;
    }

    /**
     * Sends a message.
     *
     * @return succeeds with the broker's receipt; fails with {@link StompFailoverException} when no
     *     address could be logged in to, or with what happened to the connection
     */
    Future<Void> send(StompMessage message) {
        Promise<Void> sent = Promise.promise();
        context.runOnContext(now ->
                connection().compose(connection -> connection.send(message)).onComplete(sent));
        return sent.future();
    }

    /**
     * Closes each connection when what is under way is through. Whoever still sends gets a
     * connection that is closed in the same way.
     */
    void retire() {
        context.runOnContext(now -> {
            retired = true;
            List.copyOf(open).forEach(StompConnection::retire);
        });
    }

    private Future<StompConnection> connection() {
        Optional<StompConnection> idlest =
                open.stream()
                        .filter(StompConnection::isOpen)
                        .min(Comparator.comparingInt(StompConnection::underWay));
        if (idlest.isEmpty()) {
            return opening == null ? openAnother() : opening;
        }
        if (idlest.get().underWay() >= BUSY && mayOpenAnother()) {
            openAnother();
        }
        return Future.succeededFuture(idlest.get());
    }

    private boolean mayOpenAnother() {
        return opening == null && open.size() < options.connections();
    }

    private Future<StompConnection> openAnother() {
        Future<StompConnection> another =
                openFirst(0, List.of()).onSuccess(this::keep).onComplete(done -> opening = null);
        opening = another.isComplete() ? null : another;
        return another;
    }

    /** Tries the addresses in order; a broker that refuses the login has answered. */
    private Future<StompConnection> openFirst(int index, List<Failure> failures) {
        StompAddress address = addresses.get(index);
        return connector
                .open(address, login, options)
                .recover(cause -> openAtDefaultHost(address, cause))
                .recover(cause ->
                        openNext(
                                index,
                                cause,
                                StompFailoverException.and(failures, address, cause)));
    }

    private Future<StompConnection> openAtDefaultHost(StompAddress address, Throwable cause) {
        if (!login.mayBeOfDefaultHost(cause)) {
            return Future.failedFuture(cause);
        }
        StompLogin elsewhere = login.atDefaultHost();
        return connector.open(address, elsewhere, options).onSuccess(open -> login = elsewhere);
    }

    private Future<StompConnection> openNext(int index, Throwable cause, List<Failure> failures) {
        boolean last = index == addresses.size() - 1;
        return last || cause instanceof StompRefusedException
                ? Future.failedFuture(new StompFailoverException(failures))
                : openFirst(index + 1, failures);
    }

    private void keep(StompConnection connection) {
        open.add(connection);
        connection.closed().onComplete(gone -> open.remove(connection));
        if (retired) {
            context.runOnContext(afterItsFirstMessages -> connection.retire());
        }
    }
}
