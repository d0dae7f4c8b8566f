package dev.tidings.job.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Puts settlements on record, many at a time. While the database is away it keeps trying for as
 * long as the leases of these jobs are sure to last; after that another worker has them.
 */
@ApplicationScoped
class Settlements {

    private static final int MOST = 500;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Ledger ledger;
    private final long patience;
    private final Batcher<Settlement.Finished> finished;
    private final Batcher<Settlement.Postponed> postponed;

    Settlements(Ledger ledger, LeaseBudget budget) {
        this.ledger = ledger;
        this.patience = budget.settling().toMillis();
        this.finished = new Batcher<>(MOST, this::finish);
        this.postponed = new Batcher<>(MOST, this::postpone);
    }

    /** Completes when the settlement is on record. */
    Uni<Void> settle(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Finished over -> finished.add(over);
            case Settlement.Postponed later -> postponed.add(later);
        };
    }

    private Uni<Void> finish(List<Settlement.Finished> jobs) {
        return persistently(Uni.createFrom().deferred(() -> ledger.finish(jobs)));
    }

    private Uni<Void> postpone(List<Settlement.Postponed> jobs) {
        return persistently(Uni.createFrom().deferred(() -> ledger.postpone(jobs)));
    }

    private Uni<Void> persistently(Uni<Void> write) {
        return write.onFailure().retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).expireIn(patience);
    }
}
