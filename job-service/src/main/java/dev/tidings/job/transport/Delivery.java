package dev.tidings.job.transport;

import dev.tidings.job.directory.Integration;
import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to be made.
 *
 * @param job the same on every attempt: the receiver's deduplication key
 * @param eventType the event key, such as {@code order.created}
 * @param payload JSON text {@code {"data":…,"included":…}}
 * @param attempt from 1
 */
public record Delivery(
        UUID job,
        UUID store,
        UUID organization,
        Integration integration,
        String eventId,
        String eventType,
        Instant acceptedAt,
        String payload,
        int attempt) {}
