package dev.tidings.log.insight;

import dev.tidings.log.exception.Position;
import dev.tidings.log.fingerprint.Fingerprint;

/**
 * Exception logs of one cause in a window of time.
 *
 * @param count at least one
 * @param exampleId the newest of them
 * @param exampleText what its sender says of it
 */
record Insight(
        Fingerprint cause,
        long count,
        Position firstSeen,
        Position lastSeen,
        long exampleId,
        String exampleText) {}
