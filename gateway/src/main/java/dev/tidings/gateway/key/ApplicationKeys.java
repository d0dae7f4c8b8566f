package dev.tidings.gateway.key;

import com.github.benmanes.caffeine.cache.Cache;
import dev.tidings.kit.cache.Caches;
import dev.tidings.kit.id.Uuids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds application keys by what a client presents.
 *
 * <p>A key found is remembered for 30 seconds: that long a revoked key is still taken. Access
 * tokens it got before live on until they end by themselves.
 */
@ApplicationScoped
public class ApplicationKeys {

    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(30);
    private static final int REMEMBERED_KEYS = 10_000;

    private final ApplicationKeyRepository repository;
    private final Cache<UUID, StoredKey> remembered =
            Caches.expiringAfterWrite(REMEMBERED_KEYS, REMEMBERED_FOR).build();

    ApplicationKeys(ApplicationKeyRepository repository) {
        this.repository = repository;
    }

    /** The key of which these are both halves; empty when one of them is wrong. */
    public Uni<Optional<ApplicationKey>> authenticate(String clientId, String clientSecret) {
        return find(clientId)
                .map(found ->
                        found.filter(stored -> stored.hasSecret(clientSecret)).map(StoredKey::key));
    }

    /** The key that a client names without proof, good for an implicit token and nothing else. */
    public Uni<Optional<ApplicationKey>> named(String clientId) {
        return find(clientId).map(found -> found.map(StoredKey::key));
    }

    /** Whether a key of this id was found lately. */
    public boolean remembers(String clientId) {
        return Uuids.parse(clientId).map(remembered::getIfPresent).isPresent();
    }

    private Uni<Optional<StoredKey>> find(String clientId) {
        return Uuids.parse(clientId)
                .map(this::find)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<StoredKey>> find(UUID clientId) {
        StoredKey known = remembered.getIfPresent(clientId);
        return known == null
                ? repository.findInForce(clientId).map(Optional::ofNullable).invoke(this::remember)
                : Uni.createFrom().item(Optional.of(known));
    }

    private void remember(Optional<StoredKey> found) {
        found.ifPresent(stored -> remembered.put(stored.clientId(), stored));
    }
}
