package dev.tidings.job.transport.http;

import dev.tidings.job.transport.TransportConfig;
import dev.tidings.job.transport.network.Names;
import dev.tidings.job.transport.network.Resolver;
import dev.tidings.job.transport.network.Trust;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;

/** HTTP connections to vetted addresses, kept and shared by all that is sent over HTTP. */
@ApplicationScoped
public class HttpConnections {

    private static final long SWEEP_MILLIS = 1_000;

    private final VertxInternal vertx;
    private final Resolver resolver;
    private final NetClient plain;
    private final NetClient tls;
    private final ConnectionPool pool;
    private final Duration deadline;
    private final int headLimit;
    private final long sweeper;

    HttpConnections(Vertx vertx, Resolver resolver, Trust trust, TransportConfig config) {
        this.vertx = (VertxInternal) vertx;
        this.resolver = resolver;
        this.deadline = config.deadline();
        this.headLimit = config.responseHeadCap();
        this.plain = vertx.createNetClient(options(config));
        this.tls = vertx.createNetClient(trust.appliedTo(options(config)).setSsl(true));
        this.pool =
                new ConnectionPool(config.connectionsPerReceiver(), config.keepAlive(), this::open);
        this.sweeper = vertx.setPeriodic(SWEEP_MILLIS, tick -> pool.sweep());
    }

    private static NetClientOptions options(TransportConfig config) {
        return new NetClientOptions()
                .setConnectTimeout(Math.toIntExact(config.deadline().toMillis()))
                .setHostnameVerificationAlgorithm("HTTPS");
    }

    /**
     * Sends a request over a connection to a vetted address of its host; redirects are not
     * followed. All of it happens within the deadline of a delivery.
     *
     * @param store that sends it
     * @param bodyLimit bytes of the answer's body that are read
     * @return with an answer as soon as there is one, or the beginning of one at the deadline;
     *     fails as {@link Names#resolve} does, with what the last address failed with, or with what
     *     happened to the connection
     */
    public HttpCall send(UUID store, HttpRequest request, int bodyLimit) {
        Promise<HttpAnswer> answer = vertx.getOrCreateContext().promise();
        HttpCall call = new HttpCall(request, bodyLimit, answer, pool);
        String late = "no complete answer within " + deadline.toMillis() / 1_000.0 + " s";
        long timer = vertx.setTimer(deadline.toMillis(), now -> call.expire(late));
        call.answer().onComplete(done -> vertx.cancelTimer(timer));
        resolver.ofStore(store)
                .resolve(request.origin().host())
                .onSuccess(addresses -> {
                    call.to(addresses);
                    pool.take(call);
                })
                .onFailure(call::fail);
        return call;
    }

    /** Each connection has an event loop of its own choice, and none of a request's context. */
    private void open(HttpCall first) {
        Context context = vertx.createEventLoopContext();
        context.runOnContext(now -> open(first, 0, context));
    }

    private void open(HttpCall first, int index, Context context) {
        Origin origin = first.request().origin();
        InetAddress address = first.addresses().get(index);
        SocketAddress server =
                SocketAddress.inetSocketAddress(new InetSocketAddress(address, origin.port()));
        (origin.tls() ? tls.connect(server, origin.serverName()) : plain.connect(server))
                .onSuccess(socket -> opened(first, address, socket, context))
                .onFailure(fault -> {
                    if (index < first.addresses().size() - 1 && !first.isOver()) {
                        open(first, index + 1, context);
                    } else {
                        first.fail(fault);
                        pool.notOpened(origin);
                    }
                });
    }

    private void opened(HttpCall first, InetAddress address, NetSocket socket, Context context) {
        new HttpConnection(first.request().origin(), address, socket, context, pool, headLimit)
                .carry(first);
    }

    @PreDestroy
    void close() {
        vertx.cancelTimer(sweeper);
        plain.close();
        tls.close();
    }
}
