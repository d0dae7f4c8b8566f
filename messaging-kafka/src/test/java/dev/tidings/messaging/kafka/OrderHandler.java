package dev.tidings.messaging.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes orders, and fails for those it is told to. */
@ApplicationScoped
class OrderHandler {

    private final Queue<Order> taken = new ConcurrentLinkedQueue<>();
    private final Queue<List<Order>> batches = new ConcurrentLinkedQueue<>();
    private volatile Predicate<Order> fails = order -> false;

    @Incoming("orders-in")
    Uni<Void> handle(List<Order> batch) {
        batches.add(List.copyOf(batch));
        if (batch.stream().anyMatch(fails)) {
            return Uni.createFrom().failure(new IllegalStateException("told to fail"));
        }
        taken.addAll(batch);
        return Uni.createFrom().voidItem();
    }

    void failFor(Predicate<Order> chosen) {
        fails = chosen;
    }

    List<String> taken() {
        return taken.stream().map(Order::id).toList();
    }

    List<List<Order>> batches() {
        return new ArrayList<>(batches);
    }
}
