package dev.tidings.log.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tidings.kit.identity.StoreId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Tells whether a store has an integration. That it does is remembered for ten seconds, so a client
 * that pages costs one look-up and a deleted integration's logs are gone within that time; that it
 * does not is never remembered, since a new integration must be found at once.
 */
@ApplicationScoped
public class IntegrationDirectory {

    private static final Logger LOG = Logger.getLogger(IntegrationDirectory.class);
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(10);
    private static final int REMEMBERED = 20_000;

    private final IntegrationServiceClient client;
    private final IntegrationNumberClient numbers;
    private final Cache<Key, Presence> seen;

    /** An integration by one of its two names, an {@link IntegrationId} or a number. */
    private record Key(StoreId store, Record integration) {}

    IntegrationDirectory(
            @RestClient IntegrationServiceClient client,
            @RestClient IntegrationNumberClient numbers,
            Clock clock) {
        this.client = client;
        this.numbers = numbers;
        this.seen =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterWrite(REMEMBERED_FOR)
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
        Presence remembered = seen.getIfPresent(key);
        if (remembered != null) {
            return Uni.createFrom().item(remembered);
        }
        return lookUp.get()
                .replaceWith(Presence.KNOWN)
                .invoke(known -> seen.put(key, known))
                .onFailure()
                .recoverWithItem(failure -> without(key, failure));
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
