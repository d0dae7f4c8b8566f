package dev.tidings.job.orders;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** The other end of channel {@code orders}: tells of orders, and knows when they are kept. */
@ApplicationScoped
public class PlayedOrders {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MutinyEmitter<OrderChanged> out;
    private final Pool pool;

    PlayedOrders(@Channel("orders-out") MutinyEmitter<OrderChanged> out, Pool pool) {
        this.out = out;
        this.pool = pool;
    }

    /** Tells of these documents, as one request, and returns when the store has so many orders. */
    public void tell(UUID store, List<String> payloads, long expected) {
        send(store, Instant.now(), payloads);
        Awaitility.await().atMost(PATIENCE).until(() -> count(store) >= expected);
    }

    void send(UUID store, Instant acceptedAt, List<String> payloads) {
        Uni.join()
                .all(
                        IntStream.range(0, payloads.size())
                                .mapToObj(place -> change(store, acceptedAt, place, payloads))
                                .map(out::send)
                                .toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);
    }

    private long count(UUID store) {
        return pool.preparedQuery("select count(*) from order_document where store_id = $1")
                .execute(Tuple.of(store))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }

    private static OrderChanged change(
            UUID store, Instant acceptedAt, int place, List<String> payloads) {
        return new OrderChanged(store, "event-" + place, acceptedAt, place, payloads.get(place));
    }
}
