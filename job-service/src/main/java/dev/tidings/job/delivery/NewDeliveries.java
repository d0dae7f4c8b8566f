package dev.tidings.job.delivery;

import dev.tidings.job.directory.Integration;
import dev.tidings.job.directory.IntegrationDirectory;
import dev.tidings.job.directory.Lookup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Takes new deliveries from the channel and attempts each at once. A batch waits only for receivers
 * that were quick the last time, and for those only as long as its patience lasts; the other
 * attempts go on under a lease, so that a slow receiver never holds up the channel. What finds its
 * lane full is stored for later, unless the lane is quick and room can be expected at once.
 */
@ApplicationScoped
class NewDeliveries {

    private static final Duration LOOK_UP_AGAIN = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final IntegrationDirectory directory;
    private final Lanes lanes;
    private final Attempts attempts;
    private final UnderWay underWay;
    private final DueJobs dueJobs;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Vertx vertx;

    NewDeliveries(
            Ledger ledger,
            IntegrationDirectory directory,
            Lanes lanes,
            Attempts attempts,
            UnderWay underWay,
            DueJobs dueJobs,
            DeliveryConfig config,
            Clock clock,
            Vertx vertx) {
        this.ledger = ledger;
        this.directory = directory;
        this.lanes = lanes;
        this.attempts = attempts;
        this.underWay = underWay;
        this.dueJobs = dueJobs;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Incoming("deliveries-in")
    Uni<Void> handle(List<DeliveryRequested> batch) {
        List<Job> jobs = jobs(batch);
        return ledger.known(jobs).chain(known -> beginAll(jobs, known)).chain(this::record);
    }

    /** The jobs of a batch; a job that came twice is one. */
    private List<Job> jobs(List<DeliveryRequested> batch) {
        Map<UUID, Job> jobs = new LinkedHashMap<>();
        batch.forEach(each -> jobs.putIfAbsent(each.job(), Job.of(each, clock.instant())));
        return List.copyOf(jobs.values());
    }

    private Uni<List<Disposition>> beginAll(List<Job> jobs, Set<UUID> known) {
        Instant until = in(config.patience());
        List<Uni<Disposition>> begun =
                jobs.stream()
                        .filter(job -> !known.contains(job.id()))
                        .map(job -> begin(job, until))
                        .toList();
        return begun.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(begun).andCollectFailures();
    }

    private Uni<Disposition> begin(Job job, Instant until) {
        return directory
                .find(job.store(), job.integration(), job.integrationVersion())
                .chain(found -> begin(job, found, until));
    }

    private Uni<Disposition> begin(Job job, Lookup found, Instant until) {
        return switch (Admission.of(job, found)) {
            case Admission.Refused refused -> just(settled(refused.asFailed(job)));
            case Admission.Later later -> just(new Disposition.Waiting(job, in(LOOK_UP_AGAIN)));
            case Admission.Admitted(Integration integration) -> attempt(job, integration, until);
        };
    }

    private Uni<Disposition> attempt(Job job, Integration integration, Instant until) {
        return lanes.enter(job, Origin.NEW)
                .map(pass -> begun(job, attempts.make(job, integration, pass), until))
                .orElseGet(() -> inLine(job, integration, until));
    }

    /** A quick lane that is full has room again in a moment; any other leaves the job for later. */
    private Uni<Disposition> inLine(Job job, Integration integration, Instant until) {
        if (!lanes.isQuick(job.integration()) || !clock.instant().isBefore(until)) {
            return just(new Disposition.Waiting(job, clock.instant()));
        }
        CompletableFuture<Boolean> turn = lanes.awaitRoom(job.integration());
        endBy(until, turn, () -> turn.complete(false));
        return Uni.createFrom()
                .completionStage(turn)
                .chain(room -> attempt(job, integration, room ? until : Instant.MIN));
    }

    /** The batch waits for an attempt only where that can be expected to end in time. */
    private Uni<Disposition> begun(Job job, Uni<Settlement> making, Instant until) {
        CompletableFuture<Settlement> attempt = making.subscribeAsCompletionStage();
        if (!lanes.isQuick(job.integration()) && !attempt.isDone()) {
            return just(new Disposition.UnderWay(job, attempt));
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
                : settled(settlement);
    }

    private void endBy(Instant until, CompletableFuture<?> wait, Runnable end) {
        long millis = Math.max(1, Duration.between(clock.instant(), until).toMillis());
        long timer = vertx.setTimer(millis, fired -> end.run());
        wait.whenComplete((result, fault) -> vertx.cancelTimer(timer));
    }

    private Uni<Void> record(List<Disposition> dispositions) {
        List<Settlement.Finished> over =
                dispositions.stream().map(this::finished).flatMap(Optional::stream).toList();
        List<OpenJob> open =
                dispositions.stream().map(this::openJob).flatMap(Optional::stream).toList();
        return ledger.finish(over)
                .chain(() -> ledger.open(open))
                .invoke(() -> leaveUnderWay(dispositions));
    }

    private void leaveUnderWay(List<Disposition> dispositions) {
        for (Disposition disposition : dispositions) {
            if (disposition instanceof Disposition.UnderWay(Job job, var attempt)) {
                underWay.settleWhenDone(job, attempt, dueJobs::nudge);
            }
        }
        if (dispositions.stream().anyMatch(Disposition.Waiting.class::isInstance)) {
            dueJobs.stored();
        }
    }

    private Optional<OpenJob> openJob(Disposition disposition) {
        return switch (disposition) {
            case Disposition.UnderWay(Job job, var attempt) ->
                    Optional.of(new OpenJob(job, in(config.lease()), true));
            case Disposition.Waiting(Job job, Instant due) ->
                    Optional.of(new OpenJob(job, due, false));
            case Disposition.Settled(Settlement.Postponed(Job job, Instant due)) ->
                    Optional.of(new OpenJob(job, due, false));
            case Disposition.Settled(Settlement.Finished over) -> Optional.empty();
        };
    }

    private Optional<Settlement.Finished> finished(Disposition disposition) {
        return disposition instanceof Disposition.Settled(Settlement.Finished over)
                ? Optional.of(over)
                : Optional.empty();
    }

    private static Uni<Disposition> just(Disposition disposition) {
        return Uni.createFrom().item(disposition);
    }

    private static Disposition settled(Settlement settlement) {
        return new Disposition.Settled(settlement);
    }

    private Instant in(Duration delay) {
        return clock.instant().plus(delay);
    }
}
