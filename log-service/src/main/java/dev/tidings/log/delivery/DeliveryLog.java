package dev.tidings.log.delivery;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.directory.IntegrationId;
import dev.tidings.log.directory.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The log of one delivery attempt.
 *
 * @param eventType the key of the event that was delivered
 * @param attempt from 1
 * @param createdAt when the attempt was over; part of the log's identity
 */
record DeliveryLog(
        UUID id,
        StoreId store,
        IntegrationId integration,
        JobId job,
        String eventType,
        int attempt,
        Answer answer,
        Instant createdAt) {

    /**
     * What the receiver answered, or why there is no answer.
     *
     * @param statusCode 0 when there was no answer
     */
    record Answer(
            boolean succeeded, int statusCode, Duration took, String body, String errorDetail) {}

    static DeliveryLog from(AttemptRecorded attempt) {
        return new DeliveryLog(
                attempt.id(),
                new StoreId(attempt.store()),
                new IntegrationId(attempt.integration()),
                new JobId(attempt.job()),
                storable(attempt.eventType()),
                attempt.attempt(),
                new Answer(
                        attempt.succeeded(),
                        attempt.statusCode(),
                        Duration.ofNanos(attempt.tookNanos()),
                        storable(attempt.body()),
                        storable(attempt.errorDetail())),
                attempt.createdAt());
    }

    DeliveryLog createdAt(Instant time) {
        return new DeliveryLog(id, store, integration, job, eventType, attempt, answer, time);
    }

    /** A receiver may answer anything; PostgreSQL's text holds every character but NUL. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
