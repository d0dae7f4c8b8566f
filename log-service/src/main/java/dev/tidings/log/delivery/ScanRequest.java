package dev.tidings.log.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another service asks of a store's logs.
 *
 * @param filter in the language of the /v2 dialect; {@code ""} for all
 * @param after the last log of the page before; {@code null} to begin
 */
@RegisterForReflection
record ScanRequest(String filter, @Nullable Cursor after) {

    /** The place of a log among those of its store, oldest first. */
    @RegisterForReflection
    record Cursor(Instant createdAt, UUID id) {}
}
