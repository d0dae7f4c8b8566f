package dev.tidings.log.directory;

import com.github.benmanes.caffeine.cache.Cache;
import dev.tidings.kit.cache.Caches;
import dev.tidings.kit.identity.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Tells whether a store has an integration. That it does is believed for a second, so a client that
 * pages or reports fast costs one look-up a second and a deleted integration is gone within that
 * time. While nobody answers it is believed for ten minutes. That a store does not have it is never
 * remembered, since a new integration must be found at once.
 */
@ApplicationScoped
public class IntegrationDirectory {

    private static final Logger LOG = Logger.getLogger(IntegrationDirectory.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration BETTER_THAN_NOTHING = Duration.ofMinutes(10);
    private static final int REMEMBERED = 20_000;

    private final IntegrationServiceClient client;
    private final IntegrationNumberClient numbers;
    private final Clock clock;

    /** When an integration was last known to be there. */
    private final Cache<Key, Instant> seen;

    /** An integration by one of its two names, an {@link IntegrationId} or a number. */
    private record Key(StoreId store, Record integration) {}

    IntegrationDirectory(
            @RestClient IntegrationServiceClient client,
            @RestClient IntegrationNumberClient numbers,
            Clock clock) {
        this.client = client;
        this.numbers = numbers;
        this.clock = clock;
        this.seen =
                Caches.expiringAfterWrite(REMEMBERED, BETTER_THAN_NOTHING)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .build();
    }

    /** Looks an integration of this store up; never fails. */
    public Uni<Presence> find(StoreId store, IntegrationId integration) {
        return find(
                new Key(store, integration),
                () -> client.integration(store.value(), integration.value()));
    }

    /** Looks an integration of this store up by its number; never fails. */
    public Uni<Presence> find(StoreId store, IntegrationNumber integration) {
        return find(
                new Key(store, integration),
                () -> numbers.integration(store.value(), integration.value()));
    }

    private Uni<Presence> find(Key key, Supplier<Uni<Void>> lookUp) {
        Instant since = seen.getIfPresent(key);
        if (since != null && since.plus(FRESH).isAfter(clock.instant())) {
            return Uni.createFrom().item(Presence.KNOWN);
        }
        return lookUp.get()
                .replaceWith(Presence.KNOWN)
                .onFailure()
                .recoverWithItem(failure -> without(key, failure))
                .map(answer -> remember(key, answer));
    }

    private Presence remember(Key key, Presence answer) {
        return switch (answer) {
            case KNOWN -> {
                seen.put(key, clock.instant());
                yield answer;
            }
            case UNKNOWN -> {
                seen.invalidate(key);
                yield answer;
            }
            case AWAY -> seen.getIfPresent(key) == null ? answer : Presence.KNOWN;
        };
    }

    private static Presence without(Key key, Throwable failure) {
        Presence presence = Presence.without(failure);
        if (presence == Presence.AWAY) {
            LOG.warnf(
                    "integration-service did not answer store=%s integration=%s error=%s",
                    key.store(), key.integration(), failure);
        }
        return presence;
    }
}
