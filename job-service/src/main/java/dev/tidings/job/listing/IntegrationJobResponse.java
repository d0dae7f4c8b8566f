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
@Schema(name = "IntegrationJob", description = "One event for one integration.")
@JsonInclude(JsonInclude.Include.ALWAYS)
record IntegrationJobResponse(
        @Schema(description = "Its id.", examples = "2b0c2d5e-4b58-5f6e-9d3c-0f5f8b1d7a11") UUID id,
        @Schema(description = "Always `integration-job`.", enumeration = "integration-job")
                String type,
        @Schema(
                        description = "What became of it.",
                        enumeration = {"pending", "delivering", "delivered", "failed"})
                String status,
        @Schema(
                        description = "Why the job failed; empty otherwise.",
                        examples = "All 9 attempts failed")
                String error,
        Event event,
        @Schema(description = "Attempts made so far.", examples = "1") int attempts,
        @Schema(
                        description = "When it is tried again; null when it is over.",
                        format = "date-time",
                        examples = "2026-11-26T10:15:35.123456Z")
                @JsonProperty("next_attempt_at")
                @Nullable Instant nextAttemptAt,
        Meta meta) {

    @RegisterForReflection
    @Schema(name = "IntegrationJobEvent", description = "The event.")
    record Event(
            @Schema(description = "Its id.", examples = "order-1001-created") String id,
            @Schema(description = "Its key.", examples = "order.created") String key) {}

    @RegisterForReflection
    @Schema(name = "IntegrationJobMeta", description = "About the job.")
    record Meta(Timestamps timestamps) {}

    @RegisterForReflection
    @Schema(name = "IntegrationJobTimestamps", description = "Times of the job.")
    record Timestamps(
            @Schema(
                            description = "When it was created.",
                            format = "date-time",
                            examples = "2026-11-26T10:15:30.123456Z")
                    @JsonProperty("created_at")
                    Instant createdAt,
            @Schema(
                            description = "When it last changed.",
                            format = "date-time",
                            examples = "2026-11-26T10:15:30.123456Z")
                    @JsonProperty("updated_at")
                    Instant updatedAt) {}

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
