package dev.tidings.integration.registry;

import dev.tidings.kit.identity.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An integration of a store.
 *
 * @param number its short id, by which {@code /api/v3} names it; 0 while it is being created
 * @param version changes with every change of the integration, so that copies can be told stale
 */
public record Integration(
        UUID id,
        StoreId store,
        long number,
        long version,
        Settings settings,
        Instant createdAt,
        Instant updatedAt) {

    /** The keys of the events it observes, in the order the client gave. */
    public List<String> observes() {
        return settings.observes();
    }
}
