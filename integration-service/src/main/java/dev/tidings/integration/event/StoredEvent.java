package dev.tidings.integration.event;

import java.time.Instant;

/** An event as it is kept; {@link AcceptedEvent} explains the parts. */
record StoredEvent(String id, String key, Instant acceptedAt, String payload) {}
