package dev.tidings.log.delivery;

import dev.tidings.log.health.DeliveryOutcome;
import dev.tidings.log.health.HealthFeed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes attempts from their channel; a batch is acknowledged once its logs are durable, and what
 * they show of the integrations' health is on its way.
 */
@ApplicationScoped
class AttemptConsumer {

    private final DeliveryLogAppender appender;
    private final HealthFeed health;

    AttemptConsumer(DeliveryLogAppender appender, HealthFeed health) {
        this.appender = appender;
        this.health = health;
    }

    @Incoming("attempts-in")
    Uni<Void> handle(List<AttemptRecorded> batch) {
        return appender.append(batch).chain(() -> health.observe(outcomes(batch)));
    }

    private static List<DeliveryOutcome> outcomes(List<AttemptRecorded> batch) {
        return batch.stream()
                .map(attempt ->
                        new DeliveryOutcome(
                                attempt.store(),
                                attempt.integration(),
                                attempt.succeeded(),
                                attempt.createdAt()))
                .toList();
    }
}
