package dev.tidings.integration.fanout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.tidings.integration.delivery.DeliveryRequested;
import dev.tidings.integration.event.Event;
import dev.tidings.integration.registry.Observer;
import dev.tidings.integration.registry.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who observes what, of all that a batch is about. */
record Audience(Map<Subject, List<Observer>> observers) {

    static Audience of(List<Observer> observers) {
        return new Audience(
                observers.stream()
                        .collect(groupingBy(each -> new Subject(each.store(), each.eventKey()))));
    }

    /** What has to be asked for these events. */
    static Set<Subject> subjects(List<Event> events) {
        return events.stream().map(Audience::subject).collect(toUnmodifiableSet());
    }

    /** One delivery for each event and each of its observers, made as they are taken. */
    Stream<DeliveryRequested> deliveries(List<Event> events) {
        return events.stream()
                .flatMap(event ->
                        observers.getOrDefault(subject(event), List.of()).stream()
                                .map(observer -> DeliveryRequested.of(event, observer)));
    }

    private static Subject subject(Event event) {
        return new Subject(event.store(), event.key());
    }
}
