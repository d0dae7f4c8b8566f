package dev.tidings.job.delivery;

import dev.tidings.kit.partition.DayPartitions;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Keeps the days of finished jobs, and drops them and their counts when retention ends. */
@ApplicationScoped
class JobRetention {

    private static final Logger LOG = Logger.getLogger(JobRetention.class);
    private static final Duration AT_START = Duration.ofSeconds(30);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final DayPartitions finishedJobs;
    private final Pool pool;
    private final Clock clock;
    private final int days;

    JobRetention(Pool pool, Clock clock, DeliveryConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.days = config.retentionDays();
        this.finishedJobs = new DayPartitions(pool, clock, "finished_job", days);
    }

    /** Before any delivery is taken, since a finished job needs its day. */
    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        keep().await().atMost(AT_START);
    }

    @Scheduled(
            every = "1h",
            delayed = "1h",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keepOn() {
        return keep().onFailure()
                .invoke(failure -> LOG.warnf("retention has to wait error=%s", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely();
    }

    Uni<Void> keep() {
        return finishedJobs.maintain().chain(this::dropCounts);
    }

    private Uni<Void> dropCounts() {
        LocalDate oldest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
        return pool.preparedQuery("delete from job_count where day < $1")
                .execute(Tuple.of(oldest))
                .replaceWithVoid();
    }
}
