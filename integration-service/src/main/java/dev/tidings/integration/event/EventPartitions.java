package dev.tidings.integration.event;

import dev.tidings.kit.partition.DayPartitions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The day partitions of the events. */
@ApplicationScoped
class EventPartitions {

    private static final String CHECK_VIOLATION = "23514";

    private final DayPartitions partitions;

    EventPartitions(Pool pool, Clock clock, EventsConfig config) {
        this.partitions = new DayPartitions(pool, clock, "event", config.retentionDays());
    }

    Uni<Void> maintain() {
        return partitions.maintain();
    }

    /** Whether a write failed because there is no partition for it yet. */
    static boolean isMissing(Throwable fault) {
        return fault instanceof PgException refusal
                && CHECK_VIOLATION.equals(refusal.getSqlState());
    }
}
