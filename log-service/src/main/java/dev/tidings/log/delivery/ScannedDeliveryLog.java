package dev.tidings.log.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/** A delivery log as another service reads it. */
@RegisterForReflection
record ScannedDeliveryLog(
        UUID id,
        UUID integration,
        UUID job,
        String event,
        int attempt,
        boolean succeeded,
        int statusCode,
        long tookNanos,
        String body,
        String errorDetail,
        Instant createdAt) {

    /** The place of a log among those of its store, oldest first. */
    @RegisterForReflection
    record Cursor(Instant createdAt, UUID id) {}

    static ScannedDeliveryLog from(DeliveryLog log) {
        return new ScannedDeliveryLog(
                log.id(),
                log.integration().value(),
                log.job().value(),
                log.eventType(),
                log.attempt(),
                log.answer().succeeded(),
                log.answer().statusCode(),
                log.answer().took().toNanos(),
                log.answer().body(),
                log.answer().errorDetail(),
                log.createdAt());
    }
}
