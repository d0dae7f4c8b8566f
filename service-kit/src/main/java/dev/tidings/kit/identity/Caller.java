package dev.tidings.kit.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Who makes a request, as its verified token says.
 *
 * @param store the tenant every query of this request is bound to
 * @param organization what the store belongs to; sent along with each delivery as {@code org_id}
 * @param client the id of the application key behind the token
 * @param scopes what the token permits
 * @param expiresAt from when on the token is void
 */
public record Caller(
        StoreId store, UUID organization, String client, Set<Scope> scopes, Instant expiresAt) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
