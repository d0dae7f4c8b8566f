package dev.tidings.integration.event;

import dev.tidings.kit.identity.Caller;
import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.paging.Page;
import dev.tidings.kit.paging.PageRequest;
import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Accepts events, durably or not at all, and reads back those that were stored. */
@ApplicationScoped
class EventService {

    /** Bodies from this size on are read by a worker thread, so that nobody waits behind them. */
    private static final int LARGE = 128 * 1024;

    private final EventChannel channel;
    private final EventStore store;
    private final Clock clock;

    EventService(EventChannel channel, EventStore store, Clock clock) {
        this.channel = channel;
        this.store = store;
        this.clock = clock;
    }

    /** Completes when all events of the request are durable on their way. */
    Uni<EventsRequest> accept(Caller caller, byte[] body, @Nullable String idempotencyKey) {
        return read(body, idempotencyKey)
                .call(request -> channel.append(accepted(caller, request)));
    }

    /** The event, or a failure with {@link CommonProblem.NotFound}. */
    Uni<StoredEvent> find(StoreId of, String id) {
        if (!EventId.isWellFormed(id)) {
            return Uni.createFrom().failure(new CommonProblem.NotFound());
        }
        return store.find(of, id).onItem().ifNull().failWith(CommonProblem.NotFound::new);
    }

    Uni<Page<StoredEvent>> list(StoreId of, PageRequest page) {
        return store.newest(of, page);
    }

    private static Uni<EventsRequest> read(byte[] body, @Nullable String idempotencyKey) {
        Uni<EventsRequest> request =
                Uni.createFrom().item(() -> EventsRequest.parse(body, idempotencyKey));
        return body.length < LARGE
                ? request
                : request.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private EventsAccepted accepted(Caller caller, EventsRequest request) {
        return new EventsAccepted(
                caller.store().value(),
                caller.organization(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                request.events());
    }
}
