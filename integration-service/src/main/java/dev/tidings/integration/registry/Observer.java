package dev.tidings.integration.registry;

import dev.tidings.kit.identity.StoreId;
import java.util.UUID;

/**
 * An enabled integration that observes an event.
 *
 * @param version of the integration at the time of asking
 */
public record Observer(StoreId store, String eventKey, UUID integration, long version) {}
