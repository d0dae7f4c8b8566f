package dev.tidings.log.exception;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.directory.IntegrationNumber;
import dev.tidings.log.fingerprint.Fingerprint;
import java.time.Instant;

/**
 * A report about to be stored.
 *
 * @param wanted where it would like to stand
 * @param exception the beginning of what its sender says, for rules to look into
 * @param document the report's members as a JSON object, secrets masked
 */
record NewExceptionLog(
        StoreId store,
        IntegrationNumber integration,
        Instant receivedAt,
        Position wanted,
        String document,
        boolean isProtected,
        Fingerprint fingerprint,
        String exception) {

    ExceptionLog stored(long id, Position position) {
        return new ExceptionLog(id, integration, position, document, isProtected);
    }
}
