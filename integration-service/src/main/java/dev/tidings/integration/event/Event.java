package dev.tidings.integration.event;

import dev.tidings.kit.identity.StoreId;
import java.time.Instant;
import java.util.UUID;

/** Something that happened in a store; {@link AcceptedEvent} explains the parts. */
public record Event(
        StoreId store,
        UUID organization,
        String id,
        boolean chosenByCaller,
        String key,
        Instant acceptedAt,
        String payload) {}
