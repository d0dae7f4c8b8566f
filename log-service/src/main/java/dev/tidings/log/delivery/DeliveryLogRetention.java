package dev.tidings.log.delivery;

import dev.tidings.kit.partition.DayPartitions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the day partitions of the logs and the counters of their days, at start and every hour.
 *
 * <p>What may be read or appended follows from the {@linkplain #window() window} of the moment and
 * not from the partitions there happen to be: a day ends for readers at midnight (UTC), its rows
 * and its counters together, however late the partition is dropped.
 */
@ApplicationScoped
class DeliveryLogRetention {

    private static final Logger LOG = Logger.getLogger(DeliveryLogRetention.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final DeliveryLogConfig config;
    private final Clock clock;
    private final DayPartitions partitions;
    private final DeliveryLogRepository repository;

    /** The days that have partitions, as far as this replica knows. */
    private volatile @Nullable RetentionWindow partitioned;

    DeliveryLogRetention(
            DeliveryLogConfig config, Clock clock, Pool pool, DeliveryLogRepository repository) {
        this.config = config;
        this.clock = clock;
        this.partitions = new DayPartitions(pool, clock, "integration_log", config.retentionDays());
        this.repository = repository;
    }

    /** The days that may hold logs at this moment. */
    RetentionWindow window() {
        return RetentionWindow.at(clock.instant(), config.retentionDays());
    }

    /** Done when every day of this window has a partition; only the first of a day may wait. */
    Uni<Void> ready(RetentionWindow window) {
        RetentionWindow known = partitioned;
        return known != null && known.contains(window) ? Uni.createFrom().voidItem() : maintain();
    }

    @Scheduled(
            identity = "delivery-log-retention",
            every = "1h",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        return maintain()
                .onFailure()
                .invoke(failure -> LOG.warnf("retention has to wait error=%s", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely();
    }

    /** Makes the partitions of the days to come, drops those that are over and their counters. */
    Uni<Void> maintain() {
        RetentionWindow window = window();
        return partitions
                .maintain()
                .chain(() -> repository.forgetCountsBefore(window.oldest()))
                .invoke(() ->
                        partitioned =
                                window.until(
                                        window.newest().plusDays(DayPartitions.DAYS_AHEAD - 1)));
    }
}
