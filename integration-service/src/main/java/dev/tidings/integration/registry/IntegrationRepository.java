package dev.tidings.integration.registry;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.paging.Page;
import dev.tidings.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The integrations of stores. */
@ApplicationScoped
class IntegrationRepository implements PanacheRepositoryBase<IntegrationEntity, IntegrationKey> {

    /** The integration, or {@code null} when the store has none of this id. */
    Uni<IntegrationEntity> inStore(StoreId store, UUID id) {
        return findById(IntegrationKey.of(store, id));
    }

    /** The same by its number. */
    Uni<IntegrationEntity> inStore(StoreId store, long number) {
        return find("key.storeId = ?1 and number = ?2", store.value(), number).firstResult();
    }

    /** A page of the store's integrations, newest first. */
    Uni<Page<IntegrationEntity>> newest(StoreId store, PageRequest page) {
        return countOf(store).chain(total -> page(store, page, total));
    }

    /** All of the store's integrations, of which there is a bounded number. */
    Uni<List<IntegrationEntity>> all(StoreId store) {
        return list("key.storeId", store.value());
    }

    Uni<Long> countOf(StoreId store) {
        return count("key.storeId", store.value());
    }

    /** Makes other transactions that add to this store wait until this one ends. */
    Uni<Void> lockForAdding(StoreId store) {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(
                                        """
                                        select count(*) from pg_advisory_xact_lock(hashtextextended(?1, 0))
                                        """,
                                        Long.class)
                                .setParameter(1, "integration of " + store)
                                .getSingleResult())
                .replaceWithVoid();
    }

    /** Whether there was one to remove. */
    Uni<Boolean> remove(StoreId store, UUID id) {
        return delete("key", IntegrationKey.of(store, id)).map(removed -> removed > 0);
    }

    /** The same by its number. */
    Uni<Boolean> remove(StoreId store, long number) {
        return delete("key.storeId = ?1 and number = ?2", store.value(), number)
                .map(removed -> removed > 0);
    }

    private Uni<Page<IntegrationEntity>> page(StoreId store, PageRequest page, long total) {
        return find("key.storeId = ?1 order by createdAt desc, key.id desc", store.value())
                .range(page.offset(), page.offset() + page.limit() - 1)
                .list()
                .map(rows -> new Page<>(rows, total, page));
    }
}
