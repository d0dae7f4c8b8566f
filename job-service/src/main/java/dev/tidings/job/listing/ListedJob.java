package dev.tidings.job.listing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as it stands. */
record ListedJob(
        UUID id,
        UUID integration,
        String eventId,
        String eventType,
        String status,
        String reason,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        Instant updatedAt) {}
