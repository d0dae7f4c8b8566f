package dev.tidings.gateway.key;

import dev.tidings.kit.identity.Scope;
import dev.tidings.kit.identity.StoreId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** A key that is not revoked, as the database has it together with its store. */
@RegisterForReflection
record StoredKey(
        UUID clientId, UUID storeId, UUID organizationId, String scopes, byte[] secretSha256) {

    boolean hasSecret(String secret) {
        return new SecretDigest(secretSha256).matches(secret);
    }

    ApplicationKey key() {
        return new ApplicationKey(
                clientId, new StoreId(storeId), organizationId, Scope.fromClaim(scopes));
    }
}
