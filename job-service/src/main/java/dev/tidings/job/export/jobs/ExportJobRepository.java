package dev.tidings.job.export.jobs;

import dev.tidings.job.export.ExportStatus;
import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.paging.Page;
import dev.tidings.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The export jobs of stores, as long as they are not over. */
@ApplicationScoped
class ExportJobRepository implements PanacheRepositoryBase<ExportJobEntity, ExportJobKey> {

    private static final List<String> OPEN =
            List.of(ExportStatus.PENDING.wireName(), ExportStatus.PROCESSING.wireName());

    private static final String OF_STORE = "key.storeId = ?1 and expiresAt > ?2";

    /** The job, or {@code null} when the store has none of this id any more. */
    Uni<ExportJobEntity> inStore(StoreId store, UUID id, Instant now) {
        return find(OF_STORE + " and key.id = ?3", store.value(), now, id).firstResult();
    }

    /** A page of the store's jobs, newest first. */
    Uni<Page<ExportJobEntity>> newest(StoreId store, Instant now, PageRequest page) {
        return count(OF_STORE, store.value(), now).chain(total -> page(store, now, page, total));
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
                                .setParameter(1, "export job of " + store)
                                .getSingleResult())
                .replaceWithVoid();
    }

    Uni<Long> countKept(StoreId store, Instant now) {
        return count(OF_STORE, store.value(), now);
    }

    /** Those that wait or run. */
    Uni<Long> countOpen(StoreId store, Instant now) {
        return count(OF_STORE + " and status in ?3", store.value(), now, OPEN);
    }

    /** Ends a job, whatever it is at: workers and readers have nothing to do with it any more. */
    Uni<Boolean> end(StoreId store, UUID id, Instant now) {
        return update(
                        "status = ?1, expiresAt = ?2, updatedAt = ?2"
                                + " where key.storeId = ?3 and key.id = ?4 and expiresAt > ?2",
                        ExportStatus.FAILED.wireName(),
                        now,
                        store.value(),
                        id)
                .map(ended -> ended > 0);
    }

    private Uni<Page<ExportJobEntity>> page(
            StoreId store, Instant now, PageRequest page, long total) {
        return find(OF_STORE + " order by createdAt desc, key.id desc", store.value(), now)
                .range(page.offset(), page.offset() + page.limit() - 1)
                .list()
                .map(rows -> new Page<>(rows, total, page));
    }
}
