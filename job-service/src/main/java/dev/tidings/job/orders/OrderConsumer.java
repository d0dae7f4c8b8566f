package dev.tidings.job.orders;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes changes of orders from their channel; a batch is acknowledged once it is durable. What is
 * no order that could be kept is counted and left out, since an event may carry any payload.
 */
@ApplicationScoped
class OrderConsumer {

    private static final Logger LOG = Logger.getLogger(OrderConsumer.class);

    private final OrderReader reader;
    private final OrderStore store;
    private final Counter kept;
    private final Counter malformed;

    OrderConsumer(OrderReader reader, OrderStore store, MeterRegistry meters) {
        this.reader = reader;
        this.store = store;
        this.kept =
                Counter.builder("tidings.orders.kept")
                        .description("Orders written because an event told something newer")
                        .register(meters);
        this.malformed =
                Counter.builder("tidings.orders.malformed")
                        .description("Events of orders left out because they show no order")
                        .register(meters);
    }

    @Incoming("orders-in")
    Uni<Void> handle(List<OrderChanged> batch) {
        List<Order> orders = batch.stream().map(this::order).flatMap(Optional::stream).toList();
        return store.keep(orders).invoke(written -> kept.increment(written)).replaceWithVoid();
    }

    private Optional<Order> order(OrderChanged change) {
        return switch (reader.read(change)) {
            case OrderReading.Readable(Order order) -> Optional.of(order);
            case OrderReading.Malformed(String why) -> {
                malformed.increment();
                LOG.debugf(
                        "no order to keep store=%s event=%s error=%s",
                        change.store(), change.eventId(), why);
                yield Optional.empty();
            }
        };
    }
}
