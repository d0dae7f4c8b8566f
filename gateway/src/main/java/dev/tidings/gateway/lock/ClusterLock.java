package dev.tidings.gateway.lock;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Locks that all gateways of one database share, as PostgreSQL advisory locks. */
public enum ClusterLock {
    SIGNING_KEYS(0x7469_6431L),
    FIRST_KEY(0x7469_6432L);

    private final long number;

    ClusterLock(long number) {
        this.number = number;
    }

    /** Waits for the lock and holds it until the transaction under way ends. */
    public Uni<Void> acquire() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(
                                        "select 1 from pg_advisory_xact_lock(?1)", Integer.class)
                                .setParameter(1, number)
                                .getSingleResult())
                .replaceWithVoid();
    }
}
