package dev.tidings.job.delivery;

import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Outcome;
import dev.tidings.kit.id.Uuids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A message of channel {@code attempts}: one delivery attempt, complete. */
@RegisterForReflection
record AttemptRecorded(
        UUID id,
        UUID store,
        UUID integration,
        UUID job,
        String eventType,
        int attempt,
        boolean succeeded,
        int statusCode,
        long tookNanos,
        String body,
        String errorDetail,
        Instant createdAt) {

    static AttemptRecorded of(Delivery delivery, Outcome outcome, Duration took, Instant at) {
        return new AttemptRecorded(
                Uuids.v7(),
                delivery.store(),
                delivery.integration().id(),
                delivery.job(),
                delivery.eventType(),
                delivery.attempt(),
                outcome instanceof Outcome.Delivered,
                outcome.statusCode(),
                took.toNanos(),
                outcome.body(),
                outcome.errorDetail(),
                at);
    }
}
