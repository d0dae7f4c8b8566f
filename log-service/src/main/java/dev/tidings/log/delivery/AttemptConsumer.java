package dev.tidings.log.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes attempts from their channel; a batch is acknowledged once its logs are durable. */
@ApplicationScoped
class AttemptConsumer {

    private final DeliveryLogAppender appender;

    AttemptConsumer(DeliveryLogAppender appender) {
        this.appender = appender;
    }

    @Incoming("attempts-in")
    Uni<Void> handle(List<AttemptRecorded> batch) {
        return appender.append(batch).replaceWithVoid();
    }
}
