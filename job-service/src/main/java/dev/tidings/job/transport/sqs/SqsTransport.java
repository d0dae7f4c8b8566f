package dev.tidings.job.transport.sqs;

import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination.AwsSqs;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.Transport;
import dev.tidings.job.transport.cloudevent.CloudEvents;
import dev.tidings.job.transport.network.Deadline;
import dev.tidings.kit.cache.Caches;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Sends deliveries to queues as CloudEvents, as section "SQS" of the /v2 contract. */
@ApplicationScoped
class SqsTransport implements Transport<AwsSqs> {

    private static final int REMEMBERED = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

    private final CloudEvents events;
    private final Deadline deadline;
    private final LoadingCache<AwsSqs, QueueSender> senders;

    SqsTransport(CloudEvents events, SqsCalls calls, Deadline deadline, Vertx vertx) {
        this.events = events;
        this.deadline = deadline;
        this.senders =
                Caches.expiringAfterAccess(REMEMBERED, REMEMBERED_FOR)
                        .build(queue -> new QueueSender(batch -> calls.send(queue, batch), vertx));
    }

    @Override
    public Uni<Outcome> send(Delivery delivery, AwsSqs queue) {
        return switch (Fitting.of(delivery, queue, events)) {
            case Fitting.Fits(SqsMessage message) -> send(queue, new QueuedMessage(message));
            case Fitting.TooLarge(String reason) ->
                    Uni.createFrom().item(new Outcome.Impossible(reason));
        };
    }

    private Uni<Outcome> send(AwsSqs queue, QueuedMessage message) {
        deadline.watch(message.outcome(), () -> {});
        senders.get(queue).add(message);
        return Uni.createFrom().completionStage(message.outcome().future().toCompletionStage());
    }
}
