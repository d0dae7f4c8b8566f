package dev.tidings.log.exception;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/**
 * An exception log as another service reads it.
 *
 * @param position where it stands among those of its store
 * @param path of the address that failed, ids replaced by placeholders
 * @param masked whether anything is masked
 * @param document the report's members as a JSON object, secrets masked
 */
@RegisterForReflection
record ScannedExceptionLog(
        long id,
        long integration,
        long position,
        Instant receivedAt,
        String path,
        boolean masked,
        String document) {

    /** The place of a log among those of its store, oldest first. */
    @RegisterForReflection
    record Cursor(long position) {}

    static ScannedExceptionLog from(Row row) {
        return new ScannedExceptionLog(
                row.getLong("id"),
                row.getLong("integration_number"),
                row.getLong("position"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getString("path"),
                row.getBoolean("protected"),
                row.getString("document"));
    }
}
