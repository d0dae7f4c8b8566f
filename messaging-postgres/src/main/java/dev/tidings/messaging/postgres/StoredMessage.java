package dev.tidings.messaging.postgres;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A claimed row, as it stood in the queue. */
record StoredMessage(
        long id,
        Buffer payload,
        @Nullable String key,
        @Nullable String headers,
        int attempts,
        OffsetDateTime createdAt) {

    static StoredMessage from(Row row) {
        return new StoredMessage(
                row.getLong("id"),
                row.getDelegate().getBuffer("payload"),
                row.getString("key"),
                row.getString("headers"),
                row.getInteger("attempts"),
                row.getOffsetDateTime("created_at"));
    }

    /** The same after one more failure. */
    StoredMessage failedOnceMore() {
        return new StoredMessage(id, payload, key, headers, attempts + 1, createdAt);
    }
}
