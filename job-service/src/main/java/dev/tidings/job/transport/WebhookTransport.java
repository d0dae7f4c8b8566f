package dev.tidings.job.transport;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Delivers by HTTP POST, as section "Webhook" of the /v2 contract. Redirects are not followed. */
@ApplicationScoped
class WebhookTransport {

    private static final Outcome UNREADABLE_URL =
            new Outcome.Impossible("The URL of the integration cannot be read");

    private final HttpClient client;
    private final Vertx vertx;
    private final Resolver resolver;
    private final TransportConfig config;
    private final Clock clock;

    WebhookTransport(Vertx vertx, Resolver resolver, TransportConfig config, Clock clock) {
        this.vertx = vertx;
        this.resolver = resolver;
        this.config = config;
        this.clock = clock;
        this.client =
                vertx.createHttpClient(options(config), pool(config.connectionsPerReceiver()));
    }

    Uni<Outcome> send(Delivery delivery) {
        return url(delivery)
                .map(url -> post(url, delivery))
                .orElseGet(() -> Uni.createFrom().item(UNREADABLE_URL));
    }

    private Uni<Outcome> post(URI url, Delivery delivery) {
        return Uni.createFrom()
                .completionStage(() ->
                        new WebhookExchange(vertx, client, resolver, config, clock)
                                .post(url, delivery)
                                .toCompletionStage());
    }

    private static Optional<URI> url(Delivery delivery) {
        try {
            URI url = new URI(delivery.integration().setting("url"));
            return Optional.of(url).filter(known -> known.getHost() != null);
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }

    private static HttpClientOptions options(TransportConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout(millis(config.deadline()))
                .setKeepAliveTimeout(Math.toIntExact(config.keepAlive().toSeconds()))
                .setVerifyHost(true)
                .setTrustAll(false);
    }

    private static PoolOptions pool(int connectionsPerReceiver) {
        return new PoolOptions().setHttp1MaxSize(connectionsPerReceiver).setMaxWaitQueueSize(-1);
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
