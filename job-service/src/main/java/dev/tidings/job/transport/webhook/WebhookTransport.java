package dev.tidings.job.transport.webhook;

import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.Transport;
import dev.tidings.job.transport.TransportConfig;
import dev.tidings.job.transport.network.Deadline;
import dev.tidings.job.transport.network.HttpConnections;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Posts deliveries. */
@ApplicationScoped
class WebhookTransport implements Transport<Destination.Webhook> {

    private final HttpConnections connections;
    private final Deadline deadline;
    private final TransportConfig config;
    private final Clock clock;

    WebhookTransport(
            HttpConnections connections, Deadline deadline, TransportConfig config, Clock clock) {
        this.connections = connections;
        this.deadline = deadline;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Outcome> send(Delivery delivery, Destination.Webhook destination) {
        return Uni.createFrom()
                .completionStage(() ->
                        new WebhookExchange(connections, config.responseCap(), clock)
                                .post(destination, delivery, deadline)
                                .toCompletionStage());
    }
}
