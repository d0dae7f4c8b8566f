package dev.tidings.job.transport.stomp;

import dev.tidings.job.transport.network.Names;
import io.netty.util.NetUtil;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.NetSocketInternal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections: resolves a broker's name to addresses that may be connected to, connects to
 * one of these and never by name, and logs in; all of it within the connect timeout.
 */
final class StompConnector {

    private final Vertx vertx;
    private final NetClient plain;
    private final NetClient tls;
    private final Names names;

    /**
     * A connector.
     *
     * @param plain a client without TLS
     * @param tls a client with TLS that verifies host names
     */
    StompConnector(Vertx vertx, NetClient plain, NetClient tls, Names names) {
        this.vertx = vertx;
        this.plain = plain;
        this.tls = tls;
        this.names = names;
    }

    Future<StompConnection> open(StompAddress broker, StompLogin login, StompOptions options) {
        Promise<StompConnection> opened = Promise.promise();
        long timer =
                vertx.setTimer(
                        options.connectTimeout().toMillis(),
                        late -> opened.tryFail(new TimeoutException("not logged in")));
        resolve(broker.host())
                .compose(addresses -> connect(broker, addresses, 0))
                .compose(socket -> {
                    opened.future().onFailure(late -> socket.close());
                    return new StompConnection(vertx, (NetSocketInternal) socket, options)
                            .logIn(broker.host(), login);
                })
                .onSuccess(opened::tryComplete)
                .onFailure(opened::tryFail);
        return opened.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** Comes back to the context it was called on, whatever thread the name was resolved on. */
    private Future<List<InetAddress>> resolve(String host) {
        Promise<List<InetAddress>> resolved =
                ((ContextInternal) vertx.getOrCreateContext()).promise();
        names.resolve(host).onComplete(resolved);
        return resolved.future();
    }

    /** Connects to the first address that takes a connection. */
    private Future<NetSocket> connect(StompAddress broker, List<InetAddress> addresses, int index) {
        SocketAddress address =
                SocketAddress.inetSocketAddress(
                        new InetSocketAddress(addresses.get(index), broker.port()));
        Future<NetSocket> connected =
                broker.tls() ? tls.connect(address, serverName(broker)) : plain.connect(address);
        return index == addresses.size() - 1
                ? connected
                : connected.recover(next -> connect(broker, addresses, index + 1));
    }

    /** The name for SNI, which may be no address and may have no underscore. */
    private static @Nullable String serverName(StompAddress broker) {
        String host = broker.host();
        boolean literal = host.startsWith("[") || NetUtil.isValidIpV4Address(host);
        return literal || host.indexOf('_') >= 0 ? null : host;
    }
}
