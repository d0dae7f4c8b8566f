package dev.tidings.integration.trial;

import dev.tidings.integration.delivery.DeliveryRequested;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The job that will deliver a sample event, under which its logs can be found. */
@RegisterForReflection
@Schema(name = "Trial", description = "The job that delivers the sample.")
record TrialResponse(
        @Schema(description = "Always `integration-job`.", enumeration = "integration-job")
                String type,
        @Schema(
                        description = "The id of the job.",
                        examples = "2b0c2d5e-4b58-5f6e-9d3c-0f5f8b1d7a11")
                UUID id,
        SampleEvent event) {

    @RegisterForReflection
    @Schema(name = "TrialEvent", description = "The sample event.")
    record SampleEvent(
            @Schema(description = "Always `event`.", enumeration = "event") String type,
            @Schema(description = "Its id.", examples = "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f13")
                    String id,
            @Schema(ref = "ObservableEvent") String key) {}

    static TrialResponse from(DeliveryRequested delivery) {
        return new TrialResponse(
                "integration-job",
                delivery.job(),
                new SampleEvent("event", delivery.eventId(), delivery.eventType()));
    }
}
