package dev.tidings.integration.health;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes observations from their channel. */
@ApplicationScoped
class HealthConsumer {

    private final HealthRepository repository;

    HealthConsumer(HealthRepository repository) {
        this.repository = repository;
    }

    @Incoming("health-in")
    Uni<Void> handle(List<IntegrationHealthObserved> batch) {
        return repository.observe(
                batch.stream().flatMap(message -> message.observations().stream()).toList());
    }
}
