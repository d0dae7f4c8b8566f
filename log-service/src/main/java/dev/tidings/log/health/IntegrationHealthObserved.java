package dev.tidings.log.health;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message of channel {@code health}: what was seen of deliveries, one entry an integration. */
@RegisterForReflection
record IntegrationHealthObserved(List<Observation> observations) {

    IntegrationHealthObserved {
        observations = List.copyOf(observations);
    }

    /**
     * What was seen of one integration.
     *
     * @param succeededAt when a delivery last succeeded
     * @param failedAt when one last failed
     * @param failingSince the earliest failure after the last success
     */
    @RegisterForReflection
    record Observation(
            UUID store,
            UUID integration,
            @Nullable Instant succeededAt,
            @Nullable Instant failedAt,
            @Nullable Instant failingSince) {

        static Observation of(Watched integration, Seen seen) {
            return new Observation(
                    integration.store(),
                    integration.id(),
                    seen.succeededAt(),
                    seen.failedAt(),
                    seen.failingSince());
        }
    }
}
