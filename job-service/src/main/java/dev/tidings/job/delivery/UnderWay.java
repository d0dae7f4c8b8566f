package dev.tidings.job.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The jobs that are on record under a lease of this worker: settles each when its attempt ends, and
 * hands the rest back when the service stops.
 */
@ApplicationScoped
class UnderWay {

    private static final Logger LOG = Logger.getLogger(UnderWay.class);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Map<UUID, Job> jobs = new ConcurrentHashMap<>();
    private final Settlements settlements;
    private final Clock clock;
    private final Vertx vertx;

    UnderWay(Settlements settlements, Clock clock, Vertx vertx) {
        this.settlements = settlements;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Settles the job when this attempt ends; {@code then} runs whatever becomes of it. */
    void settleWhenDone(Job job, CompletableFuture<Settlement> attempt, Runnable then) {
        jobs.put(job.id(), job);
        Uni.createFrom()
                .completionStage(attempt::copy)
                .chain(settlements::settle)
                .onTermination()
                .invoke(() -> forget(job, then))
                .subscribe()
                .with(settled -> {}, fault -> leaveToLease(job, fault));
    }

    /** Waits for what is under way, then hands back what is still not done. */
    Uni<Void> drain(Instant until) {
        return Uni.createFrom()
                .<Void>emitter(emitter -> awaitEmpty(until, () -> emitter.complete(null)))
                .chain(this::handBack);
    }

    private void awaitEmpty(Instant until, Runnable then) {
        if (jobs.isEmpty() || clock.instant().isAfter(until)) {
            then.run();
        } else {
            vertx.setTimer(LOOK_AGAIN_MILLIS, fired -> awaitEmpty(until, then));
        }
    }

    private Uni<Void> handBack() {
        List<Uni<Void>> handedBack =
                jobs.values().stream()
                        .map(job -> new Settlement.Postponed(job, clock.instant()))
                        .map(settlements::settle)
                        .toList();
        LOG.infof("handing back jobs=%d", handedBack.size());
        return handedBack.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(handedBack).andCollectFailures().replaceWithVoid();
    }

    private void forget(Job job, Runnable then) {
        jobs.remove(job.id());
        then.run();
    }

    private static void leaveToLease(Job job, Throwable fault) {
        LOG.warnf(
                "attempt could not be put on record, its lease will run out"
                        + " store=%s job=%s error=%s",
                job.store(), job.id(), fault.toString());
    }
}
