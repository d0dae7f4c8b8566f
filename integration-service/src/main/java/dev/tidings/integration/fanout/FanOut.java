package dev.tidings.integration.fanout;

import dev.tidings.integration.delivery.Deliveries;
import dev.tidings.integration.event.Event;
import dev.tidings.integration.event.EventStore;
import dev.tidings.integration.event.EventsAccepted;
import dev.tidings.integration.registry.ObserverRepository;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes accepted events from their channel: stores each once and requests its delivery to every
 * integration that observes it now. A batch that comes again does no harm: what is stored stays as
 * it is, and each delivery keeps its job id.
 */
@ApplicationScoped
class FanOut {

    private final EventStore store;
    private final ObserverRepository observers;
    private final Deliveries deliveries;
    private final Counter repeated;

    FanOut(
            EventStore store,
            ObserverRepository observers,
            Deliveries deliveries,
            MeterRegistry meters) {
        this.store = store;
        this.observers = observers;
        this.deliveries = deliveries;
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
                .chain(this::requestDeliveries);
    }

    private Uni<Void> requestDeliveries(List<Event> events) {
        return observers
                .of(Audience.subjects(events))
                .map(Audience::of)
                .chain(audience -> deliveries.requestAll(audience.deliveries(events)));
    }
}
