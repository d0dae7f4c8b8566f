package dev.tidings.job.export.run;

import dev.tidings.job.export.storage.ExportStorage;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes away what is left of jobs that are past their time: first their files, then the jobs, so
 * that nothing is forgotten should it break off. A job that a worker still held is left alone until
 * the lease has run out and the worker has had the time to notice.
 */
@ApplicationScoped
class ExportExpiry {

    private static final Logger LOG = Logger.getLogger(ExportExpiry.class);
    private static final Duration LONGEST_QUERY = Duration.ofSeconds(30);

    private final ExportQueue queue;
    private final ExportStorage storage;

    ExportExpiry(ExportQueue queue, ExportStorage storage) {
        this.queue = queue;
        this.storage = storage;
    }

    @Scheduled(
            identity = "export-expiry",
            every = "{tidings.exports.expiry-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        List<ExpiredExport> expired = queue.expired().await().atMost(LONGEST_QUERY);
        expired.forEach(this::expire);
    }

    private void expire(ExpiredExport job) {
        try {
            storage.removeAll(job.store(), job.job());
            queue.forget(job).await().atMost(LONGEST_QUERY);
        } catch (IOException | RuntimeException fault) {
            LOG.warnf(
                    "expired export not removed store=%s job=%s error=%s",
                    job.store(), job.job(), fault);
        }
    }
}
