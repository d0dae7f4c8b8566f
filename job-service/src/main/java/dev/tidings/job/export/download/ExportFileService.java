package dev.tidings.job.export.download;

import dev.tidings.job.export.ExportJob;
import dev.tidings.job.export.jobs.ExportJobService;
import dev.tidings.job.export.link.ExportLinks;
import dev.tidings.job.export.storage.ExportStorage;
import dev.tidings.job.export.storage.ObjectName;
import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Finds what a link leads to. Whoever has no good link learns nothing but that. */
@ApplicationScoped
class ExportFileService {

    private final ExportLinks links;
    private final ExportJobService jobs;
    private final ExportStorage storage;

    ExportFileService(ExportLinks links, ExportJobService jobs, ExportStorage storage) {
        this.links = links;
        this.jobs = jobs;
        this.storage = storage;
    }

    /** The job whose file a link leads to, or a failure with {@link CommonProblem.NotFound}. */
    Uni<ExportJob> find(String token) {
        ExportLinks.Linked linked = links.open(token).orElseThrow(CommonProblem.NotFound::new);
        return jobs.find(new StoreId(linked.store()), linked.job())
                .invoke(ExportFileService::requireFile);
    }

    Uni<FileBody> read(ExportJob job, ObjectName.Encoding encoding, long from, long length) {
        ExportJob.ExportFile file = Objects.requireNonNull(job.file());
        ObjectName name = new ObjectName(job.store(), job.id(), file.id(), encoding);
        return storage.read(name, from, length).map(bytes -> new FileBody(bytes, length));
    }

    private static void requireFile(ExportJob job) {
        if (job.file() == null) {
            throw new CommonProblem.NotFound();
        }
    }
}
