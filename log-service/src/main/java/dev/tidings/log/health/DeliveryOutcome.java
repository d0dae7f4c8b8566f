package dev.tidings.log.health;

import java.time.Instant;
import java.util.UUID;

/**
 * How one attempt to deliver ended.
 *
 * @param at when it was over
 */
public record DeliveryOutcome(UUID store, UUID integration, boolean succeeded, Instant at) {}
