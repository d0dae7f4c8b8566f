package dev.tidings.integration.event;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;

/** Makes room for the events to come and forgets what is past its time. */
@ApplicationScoped
class EventMaintenance {

    private static final Logger LOG = Logger.getLogger(EventMaintenance.class);
    private static final int FORGOTTEN_AT_ONCE = 5_000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Pool pool;
    private final EventPartitions partitions;
    private final EventRetention retention;

    EventMaintenance(Pool pool, EventPartitions partitions, EventRetention retention) {
        this.pool = pool;
        this.partitions = partitions;
        this.retention = retention;
    }

    /** At start and every hour after; tries until it succeeds, should the database be away. */
    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> keepInOrder() {
        return maintain()
                .onFailure()
                .invoke(fault -> LOG.warnf("events not in order, will try again: %s", fault))
                .onFailure()
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    Uni<Void> maintain() {
        return partitions
                .maintain()
                .chain(() -> forgetChosenIds(retention.startOfWindow()))
                .chain(this::forgetCounts);
    }

    private Uni<Void> forgetChosenIds(OffsetDateTime before) {
        return Multi.createBy()
                .repeating()
                .uni(() -> forgetSomeChosenIds(before))
                .whilst(forgotten -> forgotten == FORGOTTEN_AT_ONCE)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> forgetSomeChosenIds(OffsetDateTime before) {
        return pool.preparedQuery(EventStatements.FORGET_CHOSEN_IDS)
                .execute(Tuple.of(before, FORGOTTEN_AT_ONCE))
                .map(SqlResult::rowCount);
    }

    private Uni<Void> forgetCounts() {
        return pool.preparedQuery(EventStatements.FORGET_COUNTS)
                .execute(Tuple.of(retention.oldestDay()))
                .replaceWithVoid();
    }
}
