package dev.tidings.log.health;

import dev.tidings.log.health.IntegrationHealthObserved.Observation;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/**
 * Tells integration-service how deliveries go: at once when those of an integration begin to fail
 * or to succeed, otherwise every ten seconds at most. One message at most for a batch, and never in
 * the way of one: what cannot be told is told later, and a process that dies takes what it had not
 * told with it, which the next delivery makes up for.
 */
@ApplicationScoped
public class HealthFeed {

    private static final Logger LOG = Logger.getLogger(HealthFeed.class);
    private static final int INTEGRATIONS = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** With the tick, ten seconds. */
    private static final Duration INTERVAL = Duration.ofSeconds(8);

    private final HealthBoard board = new HealthBoard(INTEGRATIONS, INTERVAL);
    private final MutinyEmitter<IntegrationHealthObserved> out;
    private final Clock clock;

    HealthFeed(@Channel("health-out") MutinyEmitter<IntegrationHealthObserved> out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Takes in how the attempts of a batch ended. Never fails, and waits two seconds at most. */
    public Uni<Void> observe(List<DeliveryOutcome> batch) {
        return tell(board.see(batch, clock.instant()));
    }

    @Scheduled(
            identity = "health-feed",
            every = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tellWhatIsDue() {
        return tell(board.due(clock.instant()));
    }

    private Uni<Void> tell(List<Observation> observations) {
        if (observations.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> out.send(new IntegrationHealthObserved(observations)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> notTold(observations, failure))
                .onFailure()
                .recoverWithNull();
    }

    private void notTold(List<Observation> observations, Throwable failure) {
        LOG.warnf("health has to wait integrations=%d error=%s", observations.size(), failure);
        board.untold(observations);
    }
}
