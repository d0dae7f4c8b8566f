package dev.tidings.integration.trial;

import dev.tidings.integration.channel.PromptAppend;
import dev.tidings.integration.delivery.Deliveries;
import dev.tidings.integration.delivery.DeliveryRequested;
import dev.tidings.integration.event.Event;
import dev.tidings.integration.registry.Integration;
import dev.tidings.integration.registry.IntegrationService;
import dev.tidings.integration.registry.Observer;
import dev.tidings.kit.id.Uuids;
import dev.tidings.kit.identity.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Sends a sample event to one integration, whether or not it is enabled or observes it. The sample
 * is no event of the store: nobody else gets it and it is not kept.
 */
@ApplicationScoped
class TrialService {

    private final IntegrationService integrations;
    private final Deliveries deliveries;
    private final FirstAttempts firstAttempts;
    private final Clock clock;

    TrialService(
            IntegrationService integrations,
            Deliveries deliveries,
            FirstAttempts firstAttempts,
            Clock clock) {
        this.integrations = integrations;
        this.deliveries = deliveries;
        this.firstAttempts = firstAttempts;
        this.clock = clock;
    }

    /** Completes when the first attempt is over, or when it takes too long to wait for. */
    Uni<Trial> start(Caller caller, UUID integration, byte[] body) {
        return integrations
                .find(caller.store(), integration)
                .map(found -> sample(caller, found, TrialRequest.key(body, found.observes())))
                .call(sample -> PromptAppend.to("deliveries", () -> deliveries.request(sample)))
                .chain(sample ->
                        firstAttempts.await(sample).map(attempt -> new Trial(sample, attempt)));
    }

    private DeliveryRequested sample(Caller caller, Integration integration, String key) {
        Event sample =
                new Event(
                        caller.store(),
                        caller.organization(),
                        Uuids.v7().toString(),
                        false,
                        key,
                        clock.instant(),
                        SamplePayload.of(key));
        Observer observer =
                new Observer(caller.store(), key, integration.id(), integration.version());
        return DeliveryRequested.trial(sample, observer);
    }
}
