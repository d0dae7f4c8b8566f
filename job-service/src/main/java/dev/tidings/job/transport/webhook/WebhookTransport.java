package dev.tidings.job.transport.webhook;

import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.Transport;
import dev.tidings.job.transport.TransportConfig;
import dev.tidings.job.transport.http.HttpConnections;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Posts deliveries. */
@ApplicationScoped
class WebhookTransport implements Transport<Destination.Webhook> {

    private final WebhookExchange exchange;

    WebhookTransport(HttpConnections connections, TransportConfig config, Clock clock) {
        this.exchange = new WebhookExchange(connections, config.responseCap(), clock);
    }

    @Override
    public Uni<Outcome> send(Delivery delivery, Destination.Webhook destination) {
        return Uni.createFrom()
                .completionStage(() -> exchange.post(destination, delivery).toCompletionStage());
    }
}
