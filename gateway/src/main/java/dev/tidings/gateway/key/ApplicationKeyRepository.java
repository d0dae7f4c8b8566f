package dev.tidings.gateway.key;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ApplicationKeyRepository implements PanacheRepositoryBase<ApplicationKeyEntity, UUID> {

    private static final String IN_FORCE =
            """
            select k.clientId, k.storeId, s.organizationId, k.scopes, k.secretSha256
            from ApplicationKeyEntity k join StoreEntity s on s.id = k.storeId
            where k.clientId = ?1 and k.revokedAt is null
            """;

    /** The key of this client id, or {@code null} when there is none or it is revoked. */
    @WithSession
    Uni<@Nullable StoredKey> findInForce(UUID clientId) {
        return find(IN_FORCE, clientId).project(StoredKey.class).firstResult();
    }
}
