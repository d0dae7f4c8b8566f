package dev.tidings.job.delivery;

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

/**
 * Takes new deliveries from the channel and attempts each at once. What is not done when the
 * batch's patience ends stays under way under a lease, so that a slow receiver never holds up the
 * channel; what finds its lane full is stored for later.
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
        List<Uni<Disposition>> begun =
                jobs.stream().filter(job -> !known.contains(job.id())).map(this::begin).toList();
        return begun.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(begun).andCollectFailures();
    }

    private Uni<Disposition> begin(Job job) {
        return directory
                .find(job.store(), job.integration(), job.integrationVersion())
                .chain(found -> begin(job, found));
    }

    private Uni<Disposition> begin(Job job, Lookup found) {
        return switch (Admission.of(job, found)) {
            case Admission.Refused refused -> Uni.createFrom().item(settled(refused.asFailed(job)));
            case Admission.Later later ->
                    Uni.createFrom().item(new Disposition.Waiting(job, in(LOOK_UP_AGAIN)));
            case Admission.Admitted admitted -> attempt(job, admitted);
        };
    }

    private Uni<Disposition> attempt(Job job, Admission.Admitted admitted) {
        Optional<Pass> pass = lanes.enter(job, Origin.NEW);
        if (pass.isEmpty()) {
            return Uni.createFrom().item(new Disposition.Waiting(job, clock.instant()));
        }
        CompletableFuture<Settlement> attempt =
                attempts.make(job, admitted.integration(), pass.get()).subscribeAsCompletionStage();
        return withinPatience(job, attempt);
    }

    private Uni<Disposition> withinPatience(Job job, CompletableFuture<Settlement> attempt) {
        CompletableFuture<Disposition> first = new CompletableFuture<>();
        long timer =
                vertx.setTimer(
                        config.patience().toMillis(),
                        fired -> first.complete(new Disposition.UnderWay(job, attempt)));
        attempt.whenComplete((settlement, fault) -> {
            vertx.cancelTimer(timer);
            first.complete(
                    fault == null
                            ? settled(settlement)
                            : new Disposition.Waiting(job, clock.instant()));
        });
        return Uni.createFrom().completionStage(first);
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

    private static Disposition settled(Settlement settlement) {
        return new Disposition.Settled(settlement);
    }

    private Instant in(Duration delay) {
        return clock.instant().plus(delay);
    }
}
