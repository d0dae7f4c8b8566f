package dev.tidings.job.export.run;

import dev.tidings.job.export.ExportConfig;
import dev.tidings.job.export.source.ExportSource;
import dev.tidings.job.export.source.ExportSources;
import dev.tidings.job.export.storage.ExportStorage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Runs a job and settles it with what came of it. It waits, on the thread of the run. */
@ApplicationScoped
class ExportRunner {

    private static final Logger LOG = Logger.getLogger(ExportRunner.class);
    private static final Duration TO_SETTLE = Duration.ofSeconds(30);

    private final ExportQueue queue;
    private final ExportSources sources;
    private final ExportStorage storage;
    private final ExportConfig config;

    ExportRunner(
            ExportQueue queue, ExportSources sources, ExportStorage storage, ExportConfig config) {
        this.queue = queue;
        this.sources = sources;
        this.storage = storage;
        this.config = config;
    }

    /** Never fails: a job that cannot be settled has a lease, which runs out. */
    void run(ClaimedExport job, Progress progress) {
        LOG.infof("export begins store=%s job=%s take=%d", job.store(), job.job(), job.take());
        ExportOutcome outcome = outcome(job, progress);
        try {
            boolean settled = settle(job, outcome).await().atMost(TO_SETTLE);
            if (!settled) {
                ExportFiles.remove(storage, job);
            }
            LOG.infof("export ends store=%s job=%s outcome=%s", job.store(), job.job(), outcome);
        } catch (IOException | RuntimeException fault) {
            LOG.warnf("export not settled store=%s job=%s error=%s", job.store(), job.job(), fault);
        }
    }

    private ExportOutcome outcome(ClaimedExport job, Progress progress) {
        if (job.take() > config.maxTakes()) {
            return new ExportOutcome.Failed(
                    "The export broke off %d times".formatted(config.maxTakes()));
        }
        try {
            removeEarlierTakes(job);
            return export(job, progress);
        } catch (IOException | RuntimeException fault) {
            LOG.warnf("export broke off store=%s job=%s error=%s", job.store(), job.job(), fault);
            return new ExportOutcome.BrokenOff(fault);
        }
    }

    /** Nothing may be left of a take whose worker was killed. */
    private void removeEarlierTakes(ClaimedExport job) throws IOException {
        if (job.take() > 1) {
            storage.removeAll(job.store(), job.job());
        }
    }

    private ExportOutcome export(ClaimedExport job, Progress progress) throws IOException {
        Optional<ExportSource> source = sources.of(job.jobType());
        if (source.isEmpty()) {
            return new ExportOutcome.Failed("This version of Tidings has no such type of job");
        }
        return new ExportRun(job, source.get(), storage, progress).run();
    }

    private Uni<Boolean> settle(ClaimedExport job, ExportOutcome outcome) {
        return switch (outcome) {
            case ExportOutcome.Written written -> queue.complete(job, written);
            case ExportOutcome.Failed failed -> queue.fail(job, failed.error());
            case ExportOutcome.BrokenOff brokenOff ->
                    queue.giveBack(job, config.retryDelay().multipliedBy(job.take()));
            case ExportOutcome.Lost lost -> queue.release(job);
        };
    }
}
