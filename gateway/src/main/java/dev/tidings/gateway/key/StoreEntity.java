package dev.tidings.gateway.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "store")
class StoreEntity {

    @Id UUID id;

    @Column(name = "organization_id")
    UUID organizationId;

    @Column String name;

    /** Given by the database, so not known of a store that was made just now. */
    @Column(insertable = false, updatable = false)
    long number;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    static StoreEntity of(NewKey key, Instant createdAt) {
        StoreEntity store = new StoreEntity();
        store.id = key.store();
        store.organizationId = key.organization();
        store.name = "first store";
        store.createdAt = createdAt;
        return store;
    }
}
