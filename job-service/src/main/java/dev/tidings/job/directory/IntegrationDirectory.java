package dev.tidings.job.directory;

import com.github.benmanes.caffeine.cache.Cache;
import dev.tidings.kit.cache.Caches;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Finds integrations. An answer is remembered for five seconds, so a change of an integration
 * reaches its waiting retries within that time; a new event names the version it was accepted
 * under, and an older answer is never used for it.
 */
@ApplicationScoped
public class IntegrationDirectory {

    /** For callers that take whatever version is remembered. */
    public static final long ANY_VERSION = 0;

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration BETTER_THAN_NOTHING = Duration.ofMinutes(10);
    private static final int REMEMBERED = 20_000;

    private final IntegrationServiceClient client;
    private final Clock clock;
    private final Cache<UUID, Remembered> remembered =
            Caches.expiringAfterWrite(REMEMBERED, BETTER_THAN_NOTHING).build();

    /** Look-ups not answered yet, so that a batch asks once for an integration. */
    private final Map<UUID, Uni<Lookup>> underWay = new ConcurrentHashMap<>();

    private record Remembered(Integration integration, Instant since) {}

    IntegrationDirectory(@RestClient IntegrationServiceClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * Looks an integration up; never fails.
     *
     * @param atLeast the version known to exist, or {@link #ANY_VERSION}
     */
    public Uni<Lookup> find(UUID store, UUID id, long atLeast) {
        Remembered known = rememberedOf(store, id, atLeast);
        if (known != null && known.since().plus(FRESH).isAfter(clock.instant())) {
            return Uni.createFrom().item(new Lookup.Found(known.integration()));
        }
        return underWay.computeIfAbsent(id, key -> ask(store, id, known).memoize().indefinitely())
                .chain(answer -> isOlder(answer, atLeast) ? ask(store, id, known) : just(answer));
    }

    /**
     * Looks an integration up as it is now, for a person who may just have changed it; never fails.
     */
    public Uni<Lookup> findNow(UUID store, UUID id) {
        return ask(store, id, rememberedOf(store, id, ANY_VERSION));
    }

    private Uni<Lookup> ask(UUID store, UUID id, @Nullable Remembered known) {
        return client.integration(store, id)
                .map(this::remember)
                .onFailure()
                .recoverWithItem(failure -> withoutAnswer(id, known, failure))
                .onTermination()
                .invoke(() -> underWay.remove(id));
    }

    /** A look-up that was under way already may have read a version before the one wanted. */
    private static boolean isOlder(Lookup answer, long atLeast) {
        return answer instanceof Lookup.Found(Integration integration)
                && integration.version() < atLeast;
    }

    private static Uni<Lookup> just(Lookup answer) {
        return Uni.createFrom().item(answer);
    }

    private @Nullable Remembered rememberedOf(UUID store, UUID id, long atLeast) {
        Remembered known = remembered.getIfPresent(id);
        return known != null
                        && known.integration().store().equals(store)
                        && known.integration().version() >= atLeast
                ? known
                : null;
    }

    private Lookup remember(Integration integration) {
        remembered.put(integration.id(), new Remembered(integration, clock.instant()));
        return new Lookup.Found(integration);
    }

    private Lookup withoutAnswer(UUID id, @Nullable Remembered known, Throwable failure) {
        if (failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == 404) {
            remembered.invalidate(id);
            return new Lookup.Unknown();
        }
        return known != null
                ? new Lookup.Found(known.integration())
                : new Lookup.Unavailable(failure.toString());
    }
}
