package dev.tidings.job.transport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Chooses the transport that reaches an integration's destination. */
@ApplicationScoped
public class Transports {

    private final Transport<Destination.Webhook> webhook;
    private final Transport<Destination.AwsSqs> sqs;
    private final Transport<Destination.Stomp> stomp;
    private final Transport<Destination.Kafka> kafka;
    private final AnswerMasks masks;

    Transports(
            Transport<Destination.Webhook> webhook,
            Transport<Destination.AwsSqs> sqs,
            Transport<Destination.Stomp> stomp,
            Transport<Destination.Kafka> kafka,
            AnswerMasks masks) {
        this.webhook = webhook;
        this.sqs = sqs;
        this.stomp = stomp;
        this.kafka = kafka;
        this.masks = masks;
    }

    /**
     * Makes the attempt. Ends within the delivery deadline and never fails.
     *
     * @return with no secret of the integration in it
     */
    public Uni<Outcome> send(Delivery delivery) {
        return attempt(delivery).map(outcome -> masks.mask(delivery.integration(), outcome));
    }

    private Uni<Outcome> attempt(Delivery delivery) {
        return switch (Destination.of(delivery.integration())) {
            case Destination.Webhook destination -> webhook.send(delivery, destination);
            case Destination.AwsSqs destination -> sqs.send(delivery, destination);
            case Destination.Stomp destination -> stomp.send(delivery, destination);
            case Destination.Kafka destination -> kafka.send(delivery, destination);
            case Destination.Unreadable(String reason) -> impossible(reason);
        };
    }

    private static Uni<Outcome> impossible(String reason) {
        return Uni.createFrom().item(new Outcome.Impossible(reason));
    }
}
