package dev.tidings.integration.registry;

import dev.tidings.kit.identity.StoreId;

/** What can be observed: events of a key in a store. */
public record Subject(StoreId store, String eventKey) {}
