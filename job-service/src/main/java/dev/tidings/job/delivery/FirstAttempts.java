package dev.tidings.job.delivery;

import dev.tidings.job.directory.Integration;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Begins the first attempts of a batch's jobs, and says where each stands when the batch goes on.
 */
@ApplicationScoped
class FirstAttempts {

    private final Lanes lanes;
    private final Attempts attempts;
    private final Clock clock;
    private final Vertx vertx;

    FirstAttempts(Lanes lanes, Attempts attempts, Clock clock, Vertx vertx) {
        this.lanes = lanes;
        this.attempts = attempts;
        this.clock = clock;
        this.vertx = vertx;
    }

    /**
     * Attempts a job, if its lane has room, or will have in time.
     *
     * @param until when the patience of the batch ends
     * @return never later than that, and never a failure
     */
    Uni<Disposition> begin(Job job, Integration integration, Instant until) {
        return lanes.enter(job, Origin.NEW)
                .map(pass -> begun(job, attempts.make(job, integration, pass), until))
                .orElseGet(() -> inLine(job, integration, until));
    }

    /** A quick lane that is full has room again in a moment; any other leaves the job for later. */
    private Uni<Disposition> inLine(Job job, Integration integration, Instant until) {
        if (!lanes.isQuick(job.integration()) || !clock.instant().isBefore(until)) {
            return waiting(job);
        }
        CompletableFuture<Boolean> turn = lanes.awaitRoom(job.integration());
        endBy(until, turn, () -> turn.complete(false));
        return Uni.createFrom()
                .completionStage(turn)
                .chain(room -> room ? begin(job, integration, until) : waiting(job));
    }

    /** The batch waits for an attempt only where that can be expected to end in time. */
    private Uni<Disposition> begun(Job job, Uni<Settlement> making, Instant until) {
        CompletableFuture<Settlement> attempt = making.subscribeAsCompletionStage();
        if (!lanes.isQuick(job.integration()) && !attempt.isDone()) {
            return Uni.createFrom().item(new Disposition.UnderWay(job, attempt));
        }
        CompletableFuture<Disposition> first = new CompletableFuture<>();
        endBy(until, first, () -> outlasted(job, attempt, first));
        attempt.whenComplete((settlement, fault) -> first.complete(ended(job, settlement)));
        return Uni.createFrom().completionStage(first);
    }

    private void outlasted(
            Job job, CompletableFuture<Settlement> attempt, CompletableFuture<Disposition> first) {
        if (first.complete(new Disposition.UnderWay(job, attempt))) {
            lanes.outlastedPatience(job.integration());
        }
    }

    /** An attempt that could not be journalled is made again. */
    private Disposition ended(Job job, @Nullable Settlement settlement) {
        return settlement == null
                ? new Disposition.Waiting(job, clock.instant())
                : new Disposition.Settled(settlement);
    }

    private void endBy(Instant until, CompletableFuture<?> wait, Runnable end) {
        long millis = Math.max(1, Duration.between(clock.instant(), until).toMillis());
        long timer = vertx.setTimer(millis, fired -> end.run());
        wait.whenComplete((result, fault) -> vertx.cancelTimer(timer));
    }

    private Uni<Disposition> waiting(Job job) {
        return Uni.createFrom().item(new Disposition.Waiting(job, clock.instant()));
    }
}
