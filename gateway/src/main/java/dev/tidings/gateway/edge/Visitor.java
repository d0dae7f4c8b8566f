package dev.tidings.gateway.edge;

import dev.tidings.kit.identity.Scope;
import dev.tidings.kit.identity.StoreId;
import java.util.Set;

/**
 * Who was let in.
 *
 * @param store whose data they may see
 * @param client the id of the application key, as tokens write it
 * @param scopes what they may do
 * @param token the access token to go on with
 */
record Visitor(StoreId store, String client, Set<Scope> scopes, String token) {

    Visitor {
        scopes = Set.copyOf(scopes);
    }

    /**
     * Whose requests are counted together. A token that permits nothing is had by whoever knows the
     * id of a key, which is no secret: what is done with it is not its holder's.
     */
    String grant() {
        return scopes.isEmpty() ? client + " implicit" : client;
    }

    @Override
    public String toString() {
        return "Visitor[client=" + client + "]";
    }
}
