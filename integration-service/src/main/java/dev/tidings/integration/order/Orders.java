package dev.tidings.integration.order;

import dev.tidings.integration.event.Event;
import dev.tidings.integration.event.EventsAccepted;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The channel on which changes of orders wait for job-service. */
@ApplicationScoped
public class Orders {

    /** Changes of one caller under way at once; the callers together stay below the buffer. */
    private static final int WINDOW = 256;

    private static final int WAITING = 4 * WINDOW;

    private final MutinyEmitter<OrderChanged> out;

    Orders(
            @Channel("orders-out")
                    @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING)
                    MutinyEmitter<OrderChanged> out) {
        this.out = out;
    }

    /** Completes when every change of an order among the kept events is durable. */
    public Uni<Void> pass(List<EventsAccepted> batch, List<Event> kept) {
        return Multi.createFrom()
                .items(OrderChanges.of(batch, kept))
                .onItem()
                .transformToUni(this::send)
                .merge(WINDOW)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> send(OrderChanged change) {
        return Uni.createFrom().deferred(() -> out.send(change));
    }
}
