package dev.tidings.job.transport.network;

import dev.tidings.job.directory.Integration;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What each integration keeps open between its deliveries, such as connections: one for the newest
 * version of it that was seen. It is closed when a newer version comes, when it was not used for a
 * while, or when others need the room.
 *
 * @param <T> what is kept; whoever has got it may go on using it for a moment after it is closed
 */
public final class KeptOpen<T> {

    private static final int LOOKS_WITHIN_KEEP_ALIVE = 4;

    private final Vertx vertx;
    private final Clock clock;
    private final Duration keepAlive;
    private final int most;
    private final int mostOfStore;
    private final Consumer<T> close;
    private final Map<UUID, Kept<T>> kept = new ConcurrentHashMap<>();
    private final long timer;

    private record Kept<T>(UUID store, long version, T what, Instant usedAt) {}

    /**
     * Keeps nothing yet.
     *
     * @param most integrations that something is kept for, half of them of one store
     * @param close lets go of one; must not block
     */
    public KeptOpen(Vertx vertx, Clock clock, Duration keepAlive, int most, Consumer<T> close) {
        this.vertx = vertx;
        this.clock = clock;
        this.keepAlive = keepAlive;
        this.most = most;
        this.mostOfStore = Math.max(1, most / 2);
        this.close = close;
        long period = Math.max(1, keepAlive.dividedBy(LOOKS_WITHIN_KEEP_ALIVE).toMillis());
        this.timer = vertx.setPeriodic(period, tick -> closeUnused());
    }

    /** What is kept for an integration, or else opened. */
    public T of(Integration integration, Supplier<T> open) {
        Kept<T> current =
                kept.compute(integration.id(), (id, known) -> use(known, integration, open));
        if (kept.size() > mostOfStore) {
            makeRoom(integration.store());
        }
        return current.what();
    }

    private Kept<T> use(@Nullable Kept<T> known, Integration integration, Supplier<T> open) {
        if (known != null && known.version() >= integration.version()) {
            return new Kept<>(known.store(), known.version(), known.what(), clock.instant());
        }
        if (known != null) {
            close.accept(known.what());
        }
        return new Kept<>(integration.store(), integration.version(), open.get(), clock.instant());
    }

    /** A store that has more than half of all gives up what is its own. */
    private void makeRoom(UUID store) {
        long ofStore = kept.values().stream().filter(it -> it.store().equals(store)).count();
        if (ofStore > mostOfStore) {
            closeLongestUnused(it -> it.store().equals(store));
        } else if (kept.size() > most) {
            closeLongestUnused(it -> true);
        }
    }

    private void closeLongestUnused(Predicate<Kept<T>> which) {
        kept.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .min(Comparator.comparing(entry -> entry.getValue().usedAt()))
                .ifPresent(longestUnused ->
                        closeIfUnusedSince(
                                longestUnused.getKey(), longestUnused.getValue().usedAt()));
    }

    /** Closes what was not used for the time that it is kept; a timer does so as well. */
    void closeUnused() {
        Instant since = clock.instant().minus(keepAlive);
        kept.keySet().forEach(id -> closeIfUnusedSince(id, since));
    }

    private void closeIfUnusedSince(UUID id, Instant since) {
        kept.computeIfPresent(
                id,
                (same, known) -> {
                    if (known.usedAt().isAfter(since)) {
                        return known;
                    }
                    close.accept(known.what());
                    return null;
                });
    }

    /** Closes all. */
    public void close() {
        vertx.cancelTimer(timer);
        List.copyOf(kept.keySet()).forEach(id -> closeIfUnusedSince(id, Instant.MAX));
    }
}
