package dev.tidings.gateway.key;

import com.github.benmanes.caffeine.cache.Cache;
import dev.tidings.kit.cache.Caches;
import dev.tidings.kit.identity.StoreId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What is known of stores beside their keys. */
@ApplicationScoped
public class Stores {

    private static final int REMEMBERED = 10_000;

    private final StoreRepository repository;
    private final Cache<StoreId, Long> numbers = Caches.ofSize(REMEMBERED).build();

    Stores(StoreRepository repository) {
        this.repository = repository;
    }

    /** The integer that names a store where a UUID cannot; empty for a store of another issuer. */
    @WithSession
    public Uni<Optional<Long>> number(StoreId store) {
        Long known = numbers.getIfPresent(store);
        return known == null
                ? repository
                        .findById(store.value())
                        .map(found -> Optional.ofNullable(found).map(entity -> entity.number))
                        .invoke(number -> number.ifPresent(it -> numbers.put(store, it)))
                : Uni.createFrom().item(Optional.of(known));
    }
}
