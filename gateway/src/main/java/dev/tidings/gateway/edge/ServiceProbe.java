package dev.tidings.gateway.edge;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Asks a service whether it is ready, over connections that no proxied request can take away. */
@Singleton
public final class ServiceProbe {

    private static final String READY = "/health/ready";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int OK = 200;

    private final HttpClient client;
    private final ServiceUrls urls;

    ServiceProbe(Vertx vertx, ServiceUrls urls) {
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
        this.urls = urls;
    }

    /** Whether the service says within a second that it is ready; never a failure. */
    public Uni<Boolean> isReady(Service service) {
        return Uni.createFrom().completionStage(() -> ask(service).toCompletionStage());
    }

    private Future<Boolean> ask(Service service) {
        RequestOptions request =
                Addresses.of(urls.managementOf(service))
                        .setMethod(HttpMethod.GET)
                        .setURI(READY)
                        .setTimeout(PATIENCE.toMillis());
        return client.request(request)
                .compose(HttpClientRequest::send)
                .map(answer -> answer.statusCode() == OK)
                .otherwise(false);
    }
}
