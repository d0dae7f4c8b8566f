package dev.tidings.job.delivery;

import dev.tidings.job.directory.IntegrationDirectory;
import dev.tidings.job.directory.Lookup;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Claims stored jobs that are due and attempts them: on a regular look, and at once when an attempt
 * ends while more are waiting. Any number of workers may do this side by side.
 */
@ApplicationScoped
class DueJobs {

    private static final Logger LOG = Logger.getLogger(DueJobs.class);
    private static final Duration LOOK_UP_AGAIN = Duration.ofSeconds(5);
    private static final Duration NO_ROOM = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final IntegrationDirectory directory;
    private final Lanes lanes;
    private final Attempts attempts;
    private final UnderWay underWay;
    private final Settlements settlements;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Vertx vertx;

    /** Rounds asked for while one is under way; more than zero means one is. */
    private final AtomicInteger asked = new AtomicInteger();

    private volatile boolean moreWaiting;
    private volatile boolean stopping;

    DueJobs(
            Ledger ledger,
            IntegrationDirectory directory,
            Lanes lanes,
            Attempts attempts,
            UnderWay underWay,
            Settlements settlements,
            DeliveryConfig config,
            Clock clock,
            Vertx vertx) {
        this.ledger = ledger;
        this.directory = directory;
        this.lanes = lanes;
        this.attempts = attempts;
        this.underWay = underWay;
        this.settlements = settlements;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(config.pollInterval().toMillis(), fired -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        underWay.drain(clock.instant().plus(config.drain()))
                .await()
                .atMost(config.drain().plusSeconds(5));
    }

    /** Looks for due jobs now, if the last look left some behind that would be begun. */
    void nudge() {
        if (moreWaiting && !lanes.quickClaimsSuffice()) {
            look();
        }
    }

    /** Says that jobs that are due at once were stored just now. */
    void stored() {
        moreWaiting = true;
        look();
    }

    private void look() {
        if (!stopping && asked.getAndIncrement() == 0) {
            vertx.runOnContext(now -> round());
        }
    }

    private void round() {
        asked.set(1);
        boolean all = !lanes.quickClaimsSuffice();
        ledger.claimDue(lanes.claimRoom(), config.claimBatch(), config.lease())
                .chain(this::beginAll)
                .subscribe()
                .with(claimed -> roundDone(claimed > 0 || !all), this::roundFailed);
    }

    private void roundDone(boolean more) {
        boolean askedAgain = asked.getAndSet(0) > 1;
        moreWaiting = more || askedAgain;
        if (askedAgain) {
            nudge();
        }
    }

    private void roundFailed(Throwable fault) {
        LOG.warnf("due jobs could not be claimed error=%s", fault.toString());
        asked.set(0);
    }

    private Uni<Integer> beginAll(List<Job> claimed) {
        List<Uni<Void>> begun = claimed.stream().map(this::begin).toList();
        return begun.isEmpty()
                ? Uni.createFrom().item(0)
                : Uni.join().all(begun).andCollectFailures().replaceWith(claimed.size());
    }

    private Uni<Void> begin(Job job) {
        return directory
                .find(job.store(), job.integration(), job.integrationVersion())
                .chain(found -> begin(job, found));
    }

    private Uni<Void> begin(Job job, Lookup found) {
        return switch (Admission.of(job, found)) {
            case Admission.Refused refused -> settlements.settle(refused.asFailed(job));
            case Admission.Later later -> postpone(job, LOOK_UP_AGAIN);
            case Admission.Admitted admitted -> attempt(job, admitted);
        };
    }

    private Uni<Void> attempt(Job job, Admission.Admitted admitted) {
        Optional<Pass> pass = lanes.enter(job, Origin.CLAIMED);
        if (pass.isEmpty()) {
            return postpone(job, NO_ROOM);
        }
        underWay.settleWhenDone(
                job,
                attempts.make(job, admitted.integration(), pass.get()).subscribeAsCompletionStage(),
                this::nudge);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> postpone(Job job, Duration delay) {
        return settlements.settle(new Settlement.Postponed(job, clock.instant().plus(delay)));
    }
}
