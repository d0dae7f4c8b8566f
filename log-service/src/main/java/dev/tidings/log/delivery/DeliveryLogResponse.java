package dev.tidings.log.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery log on the wire. */
@RegisterForReflection
@Schema(name = "IntegrationLog", description = "One attempt to deliver an event to an integration.")
record DeliveryLogResponse(
        @Schema(description = "Its id.", examples = "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f13") UUID id,
        @Schema(description = "Always `integration-log`.", enumeration = "integration-log")
                String type,
        @Schema(description = "Whether the integration accepted the event.") boolean succeeded,
        @Schema(description = "The number of the attempt, from 1.", examples = "1") int attempt,
        @Schema(description = "Seconds from the request to its answer.", examples = "0.2529")
                @JsonProperty("processing_time")
                double processingTime,
        @Schema(
                        description =
                                "What the integration answered, capped; empty without an answer.",
                        examples = "Not found")
                String body,
        @Schema(description = "The status of the answer; 0 without one.", examples = "404")
                @JsonProperty("status_code")
                int statusCode,
        @Schema(
                        description = "Why the attempt failed; empty when it succeeded.",
                        examples =
                                "Received a status code outside of 2xx range - treating webhook as"
                                        + " a fail")
                @JsonProperty("error_detail")
                String errorDetail,
        @Schema(description = "The key of the event.", examples = "order.created") String event,
        Relationships relationships,
        Meta meta) {

    private static final double NANOS_A_SECOND = 1e9;

    @RegisterForReflection
    @Schema(name = "IntegrationLogRelationships", description = "What the attempt belongs to.")
    record Relationships(Relationship integration, Relationship job) {}

    @RegisterForReflection
    @Schema(name = "IntegrationLogRelationship", description = "One thing it belongs to.")
    record Relationship(Reference data) {}

    @RegisterForReflection
    @Schema(name = "IntegrationLogReference", description = "Names a resource.")
    record Reference(
            @Schema(description = "The type of the resource.", examples = "integration")
                    String type,
            @Schema(description = "Its id.", examples = "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f13")
                    UUID id) {}

    @RegisterForReflection
    @Schema(name = "IntegrationLogMeta", description = "About the attempt.")
    record Meta(Timestamps timestamps) {}

    @RegisterForReflection
    @Schema(name = "IntegrationLogTimestamps", description = "Times of the attempt.")
    record Timestamps(
            @Schema(
                            description = "When the attempt was over, UTC, with nanoseconds.",
                            format = "date-time",
                            examples = "2017-10-30T18:15:40.087650000Z")
                    @JsonProperty("created_at")
                    String createdAt) {

        private static final DateTimeFormatter WITH_NANOSECONDS =
                new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

        static Timestamps of(Instant createdAt) {
            return new Timestamps(WITH_NANOSECONDS.format(createdAt));
        }
    }

    static DeliveryLogResponse from(DeliveryLog log) {
        return new DeliveryLogResponse(
                log.id(),
                "integration-log",
                log.answer().succeeded(),
                log.attempt(),
                log.answer().took().toNanos() / NANOS_A_SECOND,
                log.answer().body(),
                log.answer().statusCode(),
                log.answer().errorDetail(),
                log.eventType(),
                relationships(log),
                new Meta(Timestamps.of(log.createdAt())));
    }

    private static Relationships relationships(DeliveryLog log) {
        return new Relationships(
                new Relationship(new Reference("integration", log.integration().value())),
                new Relationship(new Reference("integration-job", log.job().value())));
    }
}
