package dev.tidings.log.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A message of channel {@code attempts}: one delivery attempt, complete.
 *
 * @param id of the log this becomes; the same whenever the message is delivered again
 * @param attempt from 1
 * @param statusCode of the receiver's answer; 0 when there was none
 * @param body of the answer, capped by the sender; {@code ""} when there was none
 * @param errorDetail why the attempt failed; {@code ""} when it did not
 */
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

    /** An incomplete message is refused when it is read, by itself, so its batch goes on. */
    AttemptRecorded {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(integration, "integration");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(eventType, "eventType");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(errorDetail, "errorDetail");
        Objects.requireNonNull(createdAt, "createdAt");
    }
}
