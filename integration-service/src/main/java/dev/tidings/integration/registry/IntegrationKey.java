package dev.tidings.integration.registry;

import dev.tidings.kit.identity.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an integration within its store, so that no query can reach another store's. */
@Embeddable
record IntegrationKey(@Column(name = "store_id") UUID storeId, @Column(name = "id") UUID id) {

    static IntegrationKey of(StoreId store, UUID id) {
        return new IntegrationKey(store.value(), id);
    }
}
