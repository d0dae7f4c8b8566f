package dev.tidings.log.exception;

import dev.tidings.kit.partition.DayPartitions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Keeps the day partitions of exception logs, and their positions, at start and every hour. A day
 * ends for readers at midnight (UTC), however late its partition is dropped.
 */
@ApplicationScoped
public class ExceptionLogRetention {

    private static final Logger LOG = Logger.getLogger(ExceptionLogRetention.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final ExceptionLogConfig config;
    private final Clock clock;
    private final DayPartitions partitions;
    private final ExceptionLogRepository repository;

    /** The last day that has a partition, as far as this replica knows. */
    private volatile LocalDate partitionedUntil = LocalDate.MIN;

    ExceptionLogRetention(
            ExceptionLogConfig config, Clock clock, Pool pool, ExceptionLogRepository repository) {
        this.config = config;
        this.clock = clock;
        this.partitions = new DayPartitions(pool, clock, "exception_log", config.retentionDays());
        this.repository = repository;
    }

    /** From when on logs are kept: those that came before are gone, or about to go. */
    public Instant oldest() {
        return today().minusDays(config.retentionDays()).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Done when a log that comes now has a partition to go to. */
    Uni<Void> ready() {
        return partitionedUntil.isBefore(today()) ? maintain() : Uni.createFrom().voidItem();
    }

    @Scheduled(
            identity = "exception-log-retention",
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

    /** Makes the partitions of the days to come, drops those that are over and their positions. */
    Uni<Void> maintain() {
        LocalDate today = today();
        return partitions
                .maintain()
                .invoke(() -> partitionedUntil = today.plusDays(DayPartitions.DAYS_AHEAD))
                .chain(() -> repository.forgetBefore(oldest()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
