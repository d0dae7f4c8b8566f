package dev.tidings.integration.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tidings.integration.delivery.DeliveryRequested;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The job that delivers a sample event, and what the other side said to it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Trial", description = "The job that delivers the sample.")
record TrialResponse(
        @Schema(description = "Always `integration-job`.", enumeration = "integration-job")
                String type,
        @Schema(
                        description = "The id of the job.",
                        examples = "2b0c2d5e-4b58-5f6e-9d3c-0f5f8b1d7a11")
                UUID id,
        SampleEvent event,
        @Nullable FirstAttempt attempt) {

    private static final double NANOS_A_SECOND = 1e9;

    @RegisterForReflection
    @Schema(name = "TrialEvent", description = "The sample event.")
    record SampleEvent(
            @Schema(description = "Always `event`.", enumeration = "event") String type,
            @Schema(description = "Its id.", examples = "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f13")
                    String id,
            @Schema(ref = "ObservableEvent") String key) {}

    @RegisterForReflection
    @Schema(
            name = "TrialAttempt",
            description =
                    "What the first attempt came to, as its log tells. Absent while it goes on.")
    record FirstAttempt(
            @Schema(description = "Whether the other side has the event.") boolean succeeded,
            @Schema(description = "How long it took, in seconds.", examples = "0.2529")
                    @JsonProperty("processing_time")
                    double processingTime,
            @Schema(
                            description =
                                    "What the other side said, capped; empty without an answer.",
                            examples = "Not found")
                    String body,
            @Schema(description = "The HTTP status of the answer; 0 without one.", examples = "404")
                    @JsonProperty("status_code")
                    int statusCode,
            @Schema(
                            description = "Why the attempt failed; empty when it succeeded.",
                            examples = "Timeout: no complete answer within 10.0 s")
                    @JsonProperty("error_detail")
                    String errorDetail) {

        static FirstAttempt from(LogServiceClient.Log log) {
            return new FirstAttempt(
                    log.succeeded(),
                    log.tookNanos() / NANOS_A_SECOND,
                    log.body(),
                    log.statusCode(),
                    log.errorDetail());
        }
    }

    static TrialResponse from(Trial trial) {
        DeliveryRequested delivery = trial.delivery();
        return new TrialResponse(
                "integration-job",
                delivery.job(),
                new SampleEvent("event", delivery.eventId(), delivery.eventType()),
                trial.firstAttempt().map(FirstAttempt::from).orElse(null));
    }
}
