package dev.tidings.gateway.key;

import dev.tidings.kit.identity.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "application_key")
class ApplicationKeyEntity {

    @Id
    @Column(name = "client_id")
    UUID clientId;

    @Column(name = "store_id")
    UUID storeId;

    @Column String name;

    @Column(name = "secret_sha256")
    byte[] secretSha256;

    @Column String scopes;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "revoked_at")
    @Nullable Instant revokedAt;

    /** A key with every scope. */
    static ApplicationKeyEntity of(NewKey key, Instant createdAt) {
        ApplicationKeyEntity entity = new ApplicationKeyEntity();
        entity.clientId = key.clientId();
        entity.storeId = key.store();
        entity.name = "first key";
        entity.secretSha256 = key.digest().bytes();
        entity.scopes = Scope.toClaim(Arrays.asList(Scope.values()));
        entity.createdAt = createdAt;
        return entity;
    }
}
