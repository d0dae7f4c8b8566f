package dev.tidings.job.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The other ends of this service's channels: requests deliveries and takes attempts. */
@ApplicationScoped
class PlayedChannels {

    private final MutinyEmitter<DeliveryRequested> deliveries;
    private final Queue<AttemptRecorded> attempts = new ConcurrentLinkedQueue<>();

    PlayedChannels(@Channel("deliveries-out") MutinyEmitter<DeliveryRequested> deliveries) {
        this.deliveries = deliveries;
    }

    void request(List<DeliveryRequested> requested) {
        Uni.join()
                .all(requested.stream().map(deliveries::send).toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    List<AttemptRecorded> attemptsOf(UUID job) {
        return attempts.stream().filter(attempt -> attempt.job().equals(job)).toList();
    }

    @Incoming("attempts-in")
    Uni<Void> take(List<AttemptRecorded> batch) {
        attempts.addAll(batch);
        return Uni.createFrom().voidItem();
    }
}
