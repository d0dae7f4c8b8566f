package dev.tidings.integration.trial;

import dev.tidings.integration.delivery.DeliveryRequested;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The job that will deliver a sample event, under which its logs can be found. */
@RegisterForReflection
@Schema(name = "Trial")
record TrialResponse(String type, UUID id, SampleEvent event) {

    @RegisterForReflection
    @Schema(name = "TrialEvent")
    record SampleEvent(String type, String id, String key) {}

    static TrialResponse from(DeliveryRequested delivery) {
        return new TrialResponse(
                "integration-job",
                delivery.job(),
                new SampleEvent("event", delivery.eventId(), delivery.eventType()));
    }
}
