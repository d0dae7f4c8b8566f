package dev.tidings.integration.order;

import dev.tidings.integration.event.Event;
import dev.tidings.integration.event.EventsAccepted;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what a batch of events tells of orders. */
final class OrderChanges {

    private static final String OF_ORDERS = "order.";

    private OrderChanges() {}

    /** One change for each event of an order that was kept. */
    static Stream<OrderChanged> of(List<EventsAccepted> batch, List<Event> kept) {
        Set<Event> orders =
                kept.stream()
                        .filter(event -> event.key().startsWith(OF_ORDERS))
                        .collect(Collectors.toSet());
        return orders.isEmpty()
                ? Stream.empty()
                : batch.stream().flatMap(request -> of(request, orders));
    }

    private static Stream<OrderChanged> of(EventsAccepted request, Set<Event> orders) {
        List<Event> events = request.each().toList();
        return IntStream.range(0, events.size())
                .filter(place -> orders.contains(events.get(place)))
                .mapToObj(place -> OrderChanged.of(events.get(place), place));
    }
}
