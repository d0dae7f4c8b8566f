package dev.tidings.log.delivery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jboss.logging.Logger;

/**
 * Appends attempts. The same attempts again change nothing; attempts older than the retention are
 * left out, as they would be dropped at once.
 */
@ApplicationScoped
class DeliveryLogAppender {

    private static final Logger LOG = Logger.getLogger(DeliveryLogAppender.class);

    /**
     * A statement is a transaction of its own: two in one could wait for each other in a circle.
     */
    private static final int ROWS_A_STATEMENT = 500;

    private final DeliveryLogRetention retention;
    private final DeliveryLogRepository repository;
    private final DeliveryLogMetrics metrics;

    DeliveryLogAppender(
            DeliveryLogRetention retention,
            DeliveryLogRepository repository,
            DeliveryLogMetrics metrics) {
        this.retention = retention;
        this.repository = repository;
        this.metrics = metrics;
    }

    /** Done when every attempt of the batch is durable; answers how many were new. */
    Uni<Integer> append(List<AttemptRecorded> batch) {
        RetentionWindow window = retention.window();
        List<DeliveryLog> logs = kept(batch, window);
        metrics.received(batch.size(), logs.size());
        long start = System.nanoTime();
        return retention
                .ready(window)
                .chain(() -> appendInOrder(logs))
                .invoke(appended -> metrics.appended(appended, since(start)));
    }

    private Uni<Integer> appendInOrder(List<DeliveryLog> logs) {
        return Multi.createFrom()
                .items(logs.stream().gather(Gatherers.windowFixed(ROWS_A_STATEMENT)))
                .onItem()
                .transformToUniAndConcatenate(repository::append)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private static List<DeliveryLog> kept(List<AttemptRecorded> batch, RetentionWindow window) {
        List<DeliveryLog> kept =
                batch.stream()
                        .map(DeliveryLog::from)
                        .filter(log -> !window.hasEnded(log.createdAt()))
                        .map(log -> log.createdAt(window.within(log.createdAt())))
                        .toList();
        if (kept.size() < batch.size()) {
            LOG.warnf(
                    "attempts older than the retention left out count=%d",
                    batch.size() - kept.size());
        }
        return kept;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
