package dev.tidings.integration.fanout;

import dev.tidings.integration.delivery.Deliveries;
import dev.tidings.integration.event.Event;
import dev.tidings.integration.event.EventStore;
import dev.tidings.integration.event.EventsAccepted;
import dev.tidings.integration.order.Orders;
import dev.tidings.integration.registry.ObserverRepository;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes accepted events from their channel: stores each once and requests its delivery to every
 * integration that observes it now; what it tells of an order goes on as well. A batch that comes
 * again does no harm: what is stored stays as it is, and each delivery keeps its job id.
 */
@ApplicationScoped
class FanOut {

    private final EventStore store;
    private final ObserverRepository observers;
    private final Deliveries deliveries;
    private final Orders orders;
    private final Counter repeated;

    FanOut(
            EventStore store,
            ObserverRepository observers,
            Deliveries deliveries,
            Orders orders,
            MeterRegistry meters) {
        this.store = store;
        this.observers = observers;
        this.deliveries = deliveries;
        this.orders = orders;
        this.repeated =
                Counter.builder("tidings.events.repeated")
                        .description("Events dropped because their id had been sent before")
                        .register(meters);
    }

    /** Completes when all that follows from the batch is durable. */
    @Incoming("events-in")
    Uni<Void> handle(List<EventsAccepted> batch) {
        List<Event> events = batch.stream().flatMap(EventsAccepted::each).toList();
        return store.keep(events)
                .invoke(kept -> repeated.increment(events.size() - kept.size()))
                .chain(kept -> passOn(batch, kept));
    }

    private Uni<Void> passOn(List<EventsAccepted> batch, List<Event> kept) {
        return Uni.join()
                .all(requestDeliveries(kept), orders.pass(batch, kept))
                .andCollectFailures()
                .replaceWithVoid();
    }

    private Uni<Void> requestDeliveries(List<Event> events) {
        return observers
                .of(Audience.subjects(events))
                .map(Audience::of)
                .chain(audience -> deliveries.requestAll(audience.deliveries(events)));
    }
}
