package dev.tidings.job.transport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Chooses the transport of an integration's type. */
@ApplicationScoped
public class Transports {

    private final WebhookTransport webhook;

    Transports(WebhookTransport webhook) {
        this.webhook = webhook;
    }

    /** Makes the attempt. Ends within the delivery deadline and never fails. */
    public Uni<Outcome> send(Delivery delivery) {
        String type = delivery.integration().integrationType();
        return type.equals("webhook")
                ? webhook.send(delivery)
                : Uni.createFrom()
                        .item(
                                new Outcome.Impossible(
                                        "This version of Tidings does not deliver to integrations"
                                                + " of type "
                                                + type));
    }
}
