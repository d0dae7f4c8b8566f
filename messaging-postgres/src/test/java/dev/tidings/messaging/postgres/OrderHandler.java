package dev.tidings.messaging.postgres;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The handler of the tiny application in the tests: remembers orders, and cannot stand some. */
@ApplicationScoped
class OrderHandler {

    static final String POISON = "poison";

    private final List<Order> handled = new CopyOnWriteArrayList<>();
    private final Set<Boolean> onDuplicatedContext = ConcurrentHashMap.newKeySet();

    List<Order> handled() {
        return handled;
    }

    Set<Boolean> onDuplicatedContext() {
        return onDuplicatedContext;
    }

    @Incoming("orders-in")
    Uni<Void> handle(List<Order> batch) {
        VertxContextSafetyToggle.validateContextIfExists("marked unsafe", "not marked as safe");
        onDuplicatedContext.add(VertxContext.isOnDuplicatedContext());
        if (batch.stream().anyMatch(order -> POISON.equals(order.note()))) {
            return Uni.createFrom().failure(new IllegalStateException("cannot handle poison"));
        }
        handled.addAll(batch);
        return Uni.createFrom().voidItem();
    }
}
