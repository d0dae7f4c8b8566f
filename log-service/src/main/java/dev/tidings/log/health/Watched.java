package dev.tidings.log.health;

import java.util.UUID;

/** An integration whose deliveries were seen. */
record Watched(UUID store, UUID id) {}
