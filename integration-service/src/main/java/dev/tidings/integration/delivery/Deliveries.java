package dev.tidings.integration.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The channel on which deliveries wait for job-service. */
@ApplicationScoped
public class Deliveries {

    /** Requests of one caller under way at once; the callers together stay below the buffer. */
    private static final int WINDOW = 256;

    private static final int WAITING = 4 * WINDOW;

    private final MutinyEmitter<DeliveryRequested> out;
    private final Counter requested;

    Deliveries(
            @Channel("deliveries-out")
                    @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING)
                    MutinyEmitter<DeliveryRequested> out,
            MeterRegistry meters) {
        this.out = out;
        this.requested =
                Counter.builder("tidings.deliveries.requested")
                        .description("Deliveries that were appended to their channel")
                        .register(meters);
    }

    /** Completes when the request is durable. */
    public Uni<Void> request(DeliveryRequested delivery) {
        return Uni.createFrom()
                .deferred(() -> out.send(delivery))
                .invoke(() -> requested.increment());
    }

    /**
     * Completes when all are durable. The stream is read only as fast as the channel takes them;
     * after a failure some may have been requested and others not.
     */
    public Uni<Void> requestAll(Stream<DeliveryRequested> deliveries) {
        return Multi.createFrom()
                .items(deliveries)
                .onItem()
                .transformToUni(this::request)
                .merge(WINDOW)
                .onItem()
                .ignoreAsUni();
    }
}
