package dev.tidings.job.listing;

import dev.tidings.job.directory.IntegrationDirectory;
import dev.tidings.job.directory.Lookup;
import dev.tidings.kit.id.Uuids;
import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.paging.Page;
import dev.tidings.kit.paging.PageRequest;
import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lists the jobs of a store's integrations. */
@ApplicationScoped
class JobService {

    private final IntegrationDirectory directory;
    private final JobRepository jobs;

    JobService(IntegrationDirectory directory, JobRepository jobs) {
        this.directory = directory;
        this.jobs = jobs;
    }

    /** A page of an integration's jobs, newest first; fails with NotFound for a foreign one. */
    Uni<Page<ListedJob>> ofIntegration(StoreId store, String id, PageRequest page) {
        UUID integration = Uuids.parse(id).orElseThrow(CommonProblem.NotFound::new);
        return directory
                .findNow(store.value(), integration)
                .invoke(JobService::requireFound)
                .chain(() -> jobs.newest(store.value(), integration, page))
                .chain(items ->
                        jobs.total(store.value(), integration)
                                .map(total -> new Page<>(items, total, page)));
    }

    /** The integration a job belongs to; fails with NotFound for a foreign job. */
    Uni<UUID> integrationOf(UUID store, UUID job) {
        return jobs.integrationOf(store, job)
                .map(integration -> integration.orElseThrow(CommonProblem.NotFound::new));
    }

    private static void requireFound(Lookup lookup) {
        switch (lookup) {
            case Lookup.Found found -> {}
            case Lookup.Unknown unknown -> throw new CommonProblem.NotFound();
            case Lookup.Unavailable away ->
                    throw new CommonProblem.Unavailable(
                            "The integration cannot be looked up now, please try again");
        }
    }
}
