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
@Schema(name = "Trial")
record TrialResponse(String type, UUID id, SampleEvent event, @Nullable FirstAttempt attempt) {

    private static final double NANOS_A_SECOND = 1e9;

    @RegisterForReflection
    @Schema(name = "TrialEvent")
    record SampleEvent(String type, String id, String key) {}

    @RegisterForReflection
    @Schema(
            name = "TrialAttempt",
            description =
                    "What the first attempt came to, as its log tells. Absent while it goes on.")
    record FirstAttempt(
            boolean succeeded,
            @JsonProperty("processing_time") double processingTime,
            @Schema(description = "What the other side said.") String body,
            @JsonProperty("status_code") int statusCode,
            @JsonProperty("error_detail") String errorDetail) {

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
