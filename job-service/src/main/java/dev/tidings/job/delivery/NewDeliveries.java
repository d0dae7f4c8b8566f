package dev.tidings.job.delivery;

import dev.tidings.job.directory.Integration;
import dev.tidings.job.directory.IntegrationDirectory;
import dev.tidings.job.directory.Lookup;
import io.smallrye.mutiny.Uni;
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
import org.eclipse.microprofile.reactive.messaging.Incoming;

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
    private final FirstAttempts firstAttempts;
    private final UnderWay underWay;
    private final DueJobs dueJobs;
    private final DeliveryConfig config;
    private final Clock clock;

    NewDeliveries(
            Ledger ledger,
            IntegrationDirectory directory,
            FirstAttempts firstAttempts,
            UnderWay underWay,
            DueJobs dueJobs,
            DeliveryConfig config,
            Clock clock) {
        this.ledger = ledger;
        this.directory = directory;
        this.firstAttempts = firstAttempts;
        this.underWay = underWay;
        this.dueJobs = dueJobs;
        this.config = config;
        this.clock = clock;
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
            case Admission.Admitted(Integration integration) ->
                    firstAttempts.begin(job, integration, until);
        };
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
                    Optional.of(OpenJob.underWay(job, clock.instant(), in(config.lease())));
            case Disposition.Waiting(Job job, Instant due) ->
                    Optional.of(OpenJob.waiting(job, due));
            case Disposition.Settled(Settlement.Postponed(Job job, Instant due)) ->
                    Optional.of(OpenJob.waiting(job, due));
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
