package dev.tidings.job.transport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Chooses the transport that reaches an integration's destination. */
@ApplicationScoped
public class Transports {

    private final Transport<Destination.Webhook> webhook;
    private final Transport<Destination.AwsSqs> sqs;

    Transports(Transport<Destination.Webhook> webhook, Transport<Destination.AwsSqs> sqs) {
        this.webhook = webhook;
        this.sqs = sqs;
    }

    /** Makes the attempt. Ends within the delivery deadline and never fails. */
    public Uni<Outcome> send(Delivery delivery) {
        return switch (Destination.of(delivery.integration())) {
            case Destination.Webhook destination -> webhook.send(delivery, destination);
            case Destination.AwsSqs destination -> sqs.send(delivery, destination);
            case Destination.Stomp destination -> notYet(delivery);
            case Destination.Unreadable(String reason) -> impossible(reason);
        };
    }

    private static Uni<Outcome> notYet(Delivery delivery) {
        return impossible(
                "This version of Tidings does not deliver to integrations of type "
                        + delivery.integration().integrationType());
    }

    private static Uni<Outcome> impossible(String reason) {
        return Uni.createFrom().item(new Outcome.Impossible(reason));
    }
}
