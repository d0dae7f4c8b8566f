package dev.tidings.job.transport.network;

import dev.tidings.job.transport.TransportConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.UUID;

/** HTTP connections to vetted addresses, kept and shared by all that is sent over HTTP. */
@ApplicationScoped
public class HttpConnections {

    private final HttpClient client;
    private final Resolver resolver;

    HttpConnections(Vertx vertx, Resolver resolver, Trust trust, TransportConfig config) {
        this.resolver = resolver;
        this.client = vertx.createHttpClient(trust.appliedTo(options(config)), pool(config));
    }

    /**
     * Opens a request over the first vetted address of its host that takes a connection. Redirects
     * are not followed.
     *
     * @param store that sends it
     * @param to with host and port
     * @return fails as {@link Names#resolve} does, or with what the last address failed with
     */
    public Future<HttpClientRequest> open(UUID store, RequestOptions to) {
        to.setFollowRedirects(false);
        return resolver.ofStore(store)
                .resolve(to.getHost())
                .compose(addresses -> open(to, addresses, 0));
    }

    private Future<HttpClientRequest> open(
            RequestOptions to, List<InetAddress> addresses, int index) {
        String address = addresses.get(index).getHostAddress();
        Future<HttpClientRequest> opened =
                client.request(
                        to.setServer(SocketAddress.inetSocketAddress(to.getPort(), address)));
        return index == addresses.size() - 1
                ? opened
                : opened.recover(next -> open(to, addresses, index + 1));
    }

    private static HttpClientOptions options(TransportConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.deadline().toMillis()))
                .setKeepAliveTimeout(Math.toIntExact(config.keepAlive().toSeconds()))
                .setVerifyHost(true)
                .setTrustAll(false);
    }

    private static PoolOptions pool(TransportConfig config) {
        return new PoolOptions()
                .setHttp1MaxSize(config.connectionsPerReceiver())
                .setMaxWaitQueueSize(-1);
    }
}
