package dev.tidings.gateway.key;

import dev.tidings.gateway.lock.ClusterLock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Sees to it that there is a key to begin with: the one of {@code tidings.first-key.*}, or, when
 * none is given and there is none at all, a generated one whose secret is logged this once.
 *
 * <p>Safe for several gateways that start at once, and for every start after the first. A key that
 * was revoked stays so.
 */
@ApplicationScoped
class FirstKey {

    private static final Logger LOG = Logger.getLogger(FirstKey.class);

    private final FirstKeyConfig config;
    private final StoreRepository stores;
    private final ApplicationKeyRepository keys;
    private final Clock clock;

    FirstKey(
            FirstKeyConfig config,
            StoreRepository stores,
            ApplicationKeyRepository keys,
            Clock clock) {
        this.config = config;
        this.stores = stores;
        this.keys = keys;
        this.clock = clock;
    }

    /** Waits, since nobody should be served before there is a key. */
    void ensure(@Observes StartupEvent start) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::ensure);
    }

    private Uni<Void> ensure() {
        return NewKey.from(config)
                .map(given -> locked(() -> keep(given)))
                .orElseGet(this::ensureAny);
    }

    private Uni<Void> ensureAny() {
        return locked(this::generateIfNone).invoke(FirstKey::tell).replaceWithVoid();
    }

    private static <T> Uni<T> locked(Supplier<Uni<T>> work) {
        return Panache.withTransaction(() -> ClusterLock.FIRST_KEY.acquire().chain(work::get));
    }

    private Uni<Optional<NewKey>> generateIfNone() {
        return keys.count()
                .chain(count -> count == 0 ? generate() : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<NewKey>> generate() {
        NewKey key = NewKey.generate();
        return keep(key).replaceWith(Optional.of(key));
    }

    private Uni<Void> keep(NewKey key) {
        return keepStore(key).chain(() -> keepKey(key));
    }

    private Uni<Void> keepStore(NewKey key) {
        return stores.findById(key.store())
                .onItem()
                .ifNull()
                .switchTo(() -> stores.persist(StoreEntity.of(key, clock.instant())))
                .invoke(store -> store.organizationId = key.organization())
                .replaceWithVoid();
    }

    private Uni<Void> keepKey(NewKey key) {
        return keys.findById(key.clientId())
                .onItem()
                .ifNull()
                .switchTo(() -> keys.persist(ApplicationKeyEntity.of(key, clock.instant())))
                .invoke(entity -> {
                    entity.storeId = key.store();
                    entity.secretSha256 = key.digest().bytes();
                })
                .replaceWithVoid();
    }

    private static void tell(Optional<NewKey> generated) {
        generated.ifPresent(key ->
                LOG.warnf(
                        "There was no application key, so one was made. Its secret is shown only now:"
                                + " client_id=%s client_secret=%s store=%s",
                        key.clientId(), key.clientSecret(), key.store()));
    }
}
