package dev.tidings.gateway.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A client with its own connections for each service, so that one of them cannot starve another.
 */
@Singleton
final class Upstreams {

    private final Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);

    Upstreams(Vertx vertx, EdgeConfig config, ServiceUrls urls) {
        for (Service service : Service.values()) {
            upstreams.put(
                    service,
                    new Upstream(
                            service,
                            client(vertx, config),
                            Addresses.of(urls.of(service))
                                    .setConnectTimeout(config.connectTimeout().toMillis()),
                            config.answerTimeout()));
        }
    }

    Upstream of(Service service) {
        return Objects.requireNonNull(upstreams.get(service));
    }

    private static HttpClient client(Vertx vertx, EdgeConfig config) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setIdleTimeout((int) stalled(config.answerTimeout()).toMillis())
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setMaxWaitQueueSize(config.waitingRequests())
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.connections()));
    }

    /** When an answer that has begun, or a kept connection, is given up because nothing moves. */
    private static Duration stalled(Duration answerTimeout) {
        return answerTimeout.multipliedBy(2);
    }
}
