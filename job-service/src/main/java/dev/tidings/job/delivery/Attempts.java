package dev.tidings.job.delivery;

import dev.tidings.job.directory.Integration;
import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.Transports;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Makes attempts: send, journal, judge. */
@ApplicationScoped
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final Transports transports;
    private final AttemptJournal journal;
    private final Lanes lanes;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final MeterRegistry metrics;

    Attempts(
            Transports transports,
            AttemptJournal journal,
            Lanes lanes,
            DeliveryConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.transports = transports;
        this.journal = journal;
        this.lanes = lanes;
        this.schedule =
                new RetrySchedule(
                        config.retryDelays(), config.retryJitter(), config.maxRetryAfter());
        this.clock = clock;
        this.metrics = metrics;
        metrics.gauge("tidings.attempts.under.way", lanes, Lanes::underWay);
    }

    /**
     * Makes the next attempt of a job and gives its pass back when the receiver is through.
     *
     * @return how the job stands; fails when the attempt could not be journalled
     */
    Uni<Settlement> make(Job job, Integration integration, Pass pass) {
        Delivery delivery = job.next(integration);
        Instant at = clock.instant();
        long began = System.nanoTime();
        return Uni.createFrom()
                .deferred(() -> transports.send(delivery))
                .onFailure()
                .recoverWithItem(fault -> broken(delivery, fault))
                .invoke(outcome -> lanes.leave(pass, outcome))
                .call(outcome -> record(delivery, outcome, at, System.nanoTime() - began))
                .map(outcome -> settle(job.afterAttempt(), outcome));
    }

    /** A transport that throws is a fault of ours; the lane's place and the batch outlive it. */
    private static Outcome broken(Delivery delivery, Throwable fault) {
        LOG.errorf(
                fault,
                "an attempt broke off store=%s integration=%s job=%s",
                delivery.store(),
                delivery.integration().id(),
                delivery.job());
        return new Outcome.Unreachable(
                Outcome.Reason.BROKEN_OFF, "The attempt broke off by a fault of Tidings");
    }

    private Uni<Void> record(Delivery delivery, Outcome outcome, Instant at, long nanos) {
        Duration took = Duration.ofNanos(nanos);
        count(delivery, outcome, took);
        return journal.record(AttemptRecorded.of(delivery, outcome, took, at));
    }

    private Settlement settle(Job job, Outcome outcome) {
        return Settlement.of(
                job,
                schedule.after(
                        job.attempts(),
                        outcome,
                        clock.instant(),
                        ThreadLocalRandom.current().nextDouble()));
    }

    private void count(Delivery delivery, Outcome outcome, Duration took) {
        metrics.timer("tidings.attempts", "outcome", outcome.getClass().getSimpleName())
                .record(took);
        LOG.debugf(
                "attempted store=%s integration=%s job=%s attempt=%d status=%d error=%s",
                delivery.store(),
                delivery.integration().id(),
                delivery.job(),
                delivery.attempt(),
                outcome.statusCode(),
                outcome.errorDetail());
    }
}
