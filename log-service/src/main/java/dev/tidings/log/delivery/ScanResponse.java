package dev.tidings.log.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Some logs, oldest first; none at the end. */
@RegisterForReflection
record ScanResponse(List<Log> logs) {

    /** A delivery log as another service reads it. */
    @RegisterForReflection
    record Log(
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

        static Log from(DeliveryLog log) {
            return new Log(
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

    static ScanResponse from(List<DeliveryLog> logs) {
        return new ScanResponse(logs.stream().map(Log::from).toList());
    }
}
