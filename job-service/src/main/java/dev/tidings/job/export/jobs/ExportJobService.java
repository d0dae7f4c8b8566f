package dev.tidings.job.export.jobs;

import dev.tidings.job.export.ExportConfig;
import dev.tidings.job.export.ExportJob;
import dev.tidings.job.export.run.ExportWorker;
import dev.tidings.job.export.source.ExportSources;
import dev.tidings.kit.id.Uuids;
import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.json.JsonBody;
import dev.tidings.kit.paging.Page;
import dev.tidings.kit.paging.PageRequest;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Fault;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps the export jobs of stores; a job that is past its time is as good as not there. */
@ApplicationScoped
public class ExportJobService {

    private final ExportJobRepository repository;
    private final ExportSources sources;
    private final ExportWorker worker;
    private final ExportConfig config;
    private final Clock clock;

    ExportJobService(
            ExportJobRepository repository,
            ExportSources sources,
            ExportWorker worker,
            ExportConfig config,
            Clock clock) {
        this.repository = repository;
        this.sources = sources;
        this.worker = worker;
        this.config = config;
        this.clock = clock;
    }

    /** Completes when the job is durable; it runs when its turn has come. */
    Uni<ExportJob> create(StoreId store, byte[] body) {
        ExportJobRequest request = ExportJobRequest.parse(JsonBody.parse(body), sources);
        ExportJobKey key = new ExportJobKey(store.value(), Uuids.v7());
        ExportJobEntity row = new ExportJobEntity(key, request, clock.instant(), config.lifetime());
        return Panache.withTransaction(() -> add(store, row))
                .map(ExportJobEntity::toJob)
                .invoke(worker::look);
    }

    Uni<Page<ExportJob>> list(StoreId store, PageRequest page) {
        return Panache.withSession(() -> repository.newest(store, clock.instant(), page))
                .map(found -> found.map(ExportJobEntity::toJob));
    }

    /** The job, or a failure with {@link CommonProblem.NotFound}. */
    public Uni<ExportJob> find(StoreId store, UUID id) {
        return Panache.withSession(() -> repository.inStore(store, id, clock.instant()))
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NotFound::new)
                .map(ExportJobEntity::toJob);
    }

    /** The job, if it has a file; a failure with {@link CommonProblem.Invalid} otherwise. */
    Uni<ExportJob> findWithFile(StoreId store, UUID id) {
        return find(store, id).invoke(ExportJobService::requireFile);
    }

    /** Ends the job: a running one stops, its file goes, and it is not found any more. */
    Uni<Void> end(StoreId store, UUID id) {
        return Panache.withTransaction(() -> repository.end(store, id, clock.instant()))
                .invoke(ExportJobService::refuseUnknown)
                .replaceWithVoid();
    }

    private Uni<ExportJobEntity> add(StoreId store, ExportJobEntity row) {
        return repository
                .lockForAdding(store)
                .chain(() -> repository.countOpen(store, row.createdAt))
                .invoke(open -> refuseBeyond(config.maxOpen(), open, "open jobs"))
                .chain(() -> repository.countKept(store, row.createdAt))
                .invoke(kept -> refuseBeyond(config.maxKept(), kept, "jobs, delete some"))
                .chain(() -> repository.persist(row));
    }

    private static void refuseBeyond(int limit, long existing, String what) {
        if (existing >= limit) {
            throw new CommonProblem.Invalid(
                    "A store can have at most " + limit + " " + what, "data");
        }
    }

    private static void requireFile(ExportJob job) {
        if (job.file() == null) {
            throw new CommonProblem.Invalid(
                    List.of(
                            Fault.of(
                                    "Job has no file to download. Job status: "
                                            + job.status().wireName())));
        }
    }

    private static void refuseUnknown(boolean ended) {
        if (!ended) {
            throw new CommonProblem.NotFound();
        }
    }
}
