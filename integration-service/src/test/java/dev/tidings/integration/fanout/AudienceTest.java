package dev.tidings.integration.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.integration.delivery.DeliveryRequested;
import dev.tidings.integration.event.Event;
import dev.tidings.integration.registry.Observer;
import dev.tidings.integration.registry.Subject;
import dev.tidings.kit.id.Uuids;
import dev.tidings.kit.identity.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final StoreId STORE = new StoreId(UUID.randomUUID());
    private static final StoreId OTHER_STORE = new StoreId(UUID.randomUUID());
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final Instant TIME = Instant.parse("2026-01-01T12:00:00.123456Z");

    @Test
    void sendsEachEventToThoseWhoObserveItInItsStore() {
        // Given
        Observer first = observer(STORE, "order.created");
        Observer second = observer(STORE, "order.created");
        Audience audience =
                Audience.of(
                        List.of(
                                first,
                                second,
                                observer(STORE, "order.paid"),
                                observer(OTHER_STORE, "order.created")));
        Event event = event(STORE, "order.created");
        // When
        List<DeliveryRequested> deliveries = audience.deliveries(List.of(event)).toList();
        // Then
        assertThat(deliveries)
                .containsExactlyInAnyOrder(delivery(event, first), delivery(event, second));
    }

    @Test
    void sendsAnEventThatNobodyObservesToNobody() {
        assertThat(Audience.of(List.of()).deliveries(List.of(event(STORE, "order.created"))))
                .isEmpty();
    }

    @Test
    void asksForEachSubjectOnce() {
        assertThat(
                        Audience.subjects(
                                List.of(
                                        event(STORE, "order.created"),
                                        event(STORE, "order.created"),
                                        event(OTHER_STORE, "order.created"))))
                .containsExactlyInAnyOrder(
                        new Subject(STORE, "order.created"),
                        new Subject(OTHER_STORE, "order.created"));
    }

    private static DeliveryRequested delivery(Event event, Observer observer) {
        return new DeliveryRequested(
                Uuids.v5(observer.integration(), event.id()),
                event.store().value(),
                ORGANIZATION,
                observer.integration(),
                observer.version(),
                event.id(),
                event.key(),
                TIME,
                event.payload(),
                false);
    }

    private static Observer observer(StoreId store, String key) {
        return new Observer(store, key, UUID.randomUUID(), 3);
    }

    private static Event event(StoreId store, String key) {
        return new Event(
                store,
                ORGANIZATION,
                UUID.randomUUID().toString(),
                false,
                key,
                TIME,
                "{\"data\":{}}");
    }
}
