package dev.tidings.job.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An integration job on the wire; all but {@code id} and {@code type} is our superset. */
@RegisterForReflection
@Schema(name = "IntegrationJob")
@JsonInclude(JsonInclude.Include.ALWAYS)
record IntegrationJobResponse(
        UUID id,
        String type,
        @Schema(enumeration = {"pending", "delivering", "delivered", "failed"}) String status,
        @Schema(description = "Why the job failed; empty otherwise") String error,
        Event event,
        @Schema(description = "Attempts made so far") int attempts,
        @JsonProperty("next_attempt_at") @Nullable Instant nextAttemptAt,
        Meta meta) {

    @RegisterForReflection
    @Schema(name = "IntegrationJobEvent")
    record Event(String id, String key) {}

    @RegisterForReflection
    @Schema(name = "IntegrationJobMeta")
    record Meta(Timestamps timestamps) {}

    @RegisterForReflection
    @Schema(name = "IntegrationJobTimestamps")
    record Timestamps(
            @JsonProperty("created_at") Instant createdAt,
            @JsonProperty("updated_at") Instant updatedAt) {}

    static IntegrationJobResponse from(ListedJob job) {
        return new IntegrationJobResponse(
                job.id(),
                "integration-job",
                job.status(),
                job.reason(),
                new Event(job.eventId(), job.eventType()),
                job.attempts(),
                job.nextAttemptAt(),
                new Meta(new Timestamps(job.createdAt(), job.updatedAt())));
    }
}
