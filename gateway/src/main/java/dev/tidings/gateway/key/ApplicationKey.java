package dev.tidings.gateway.key;

import dev.tidings.kit.identity.Scope;
import dev.tidings.kit.identity.StoreId;
import java.util.Set;
import java.util.UUID;

/**
 * A key that a client proved to hold, or at least named.
 *
 * @param clientId its public half
 * @param store whose data it opens
 * @param organization what the store belongs to
 * @param scopes what it permits at most
 */
public record ApplicationKey(UUID clientId, StoreId store, UUID organization, Set<Scope> scopes) {

    public ApplicationKey {
        scopes = Set.copyOf(scopes);
    }
}
