package dev.tidings.job.export.run;

import dev.tidings.job.export.ExportConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Takes jobs up while it has room, each on a virtual thread, and says for all of them that they go
 * on. Any number of workers may do this side by side.
 */
@ApplicationScoped
public class ExportWorker {

    private static final Logger LOG = Logger.getLogger(ExportWorker.class);
    private static final Duration TO_LET_GO = Duration.ofSeconds(5);

    /** One beat may be missed, and another come late. */
    private static final int BEATS_OF_A_LEASE = 3;

    private final ExportQueue queue;
    private final ExportRunner runner;
    private final ExportConfig config;
    private final Vertx vertx;
    private final Map<UUID, Run> underWay = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean beating = new AtomicBoolean();
    private volatile boolean stopping;

    private record Run(Thread thread, Progress progress) {}

    ExportWorker(ExportQueue queue, ExportRunner runner, ExportConfig config, Vertx vertx) {
        this.queue = queue;
        this.runner = runner;
        this.config = config;
        this.vertx = vertx;
        if (config.heartbeat().multipliedBy(BEATS_OF_A_LEASE).compareTo(config.lease()) > 0) {
            throw new IllegalArgumentException(
                    "tidings.exports.heartbeat has to fit into tidings.exports.lease "
                            + BEATS_OF_A_LEASE
                            + " times");
        }
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(config.pollInterval().toMillis(), fired -> look());
        vertx.setPeriodic(config.heartbeat().toMillis(), fired -> beat());
    }

    /** Lets go of what is under way; another worker, or this one later, takes it up. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        List<Run> runs = List.copyOf(underWay.values());
        runs.forEach(run -> run.progress().lose());
        for (Run run : runs) {
            run.thread().join(TO_LET_GO);
        }
    }

    /** Looks for jobs now. */
    public void look() {
        if (!stopping && hasRoom() && looking.compareAndSet(false, true)) {
            queue.claim().subscribe().with(this::looked, this::lookFailed);
        }
    }

    private void looked(Optional<ClaimedExport> claimed) {
        claimed.ifPresent(this::begin);
        looking.set(false);
        if (claimed.isPresent()) {
            look();
        }
    }

    private void lookFailed(Throwable fault) {
        LOG.warnf("export jobs could not be claimed error=%s", fault);
        looking.set(false);
    }

    private void begin(ClaimedExport job) {
        Progress progress = new Progress();
        Thread thread =
                Thread.ofVirtual().name("export-" + job.job()).unstarted(() -> run(job, progress));
        underWay.put(job.lease(), new Run(thread, progress));
        thread.start();
    }

    private void run(ClaimedExport job, Progress progress) {
        try {
            runner.run(job, progress);
        } finally {
            underWay.remove(job.lease());
            look();
        }
    }

    private void beat() {
        if (!underWay.isEmpty() && beating.compareAndSet(false, true)) {
            Map<UUID, Progress> runs =
                    underWay.entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, run -> run.getValue().progress()));
            queue.renew(runs)
                    .onTermination()
                    .invoke(() -> beating.set(false))
                    .subscribe()
                    .with(
                            held -> loseOthersThan(held, runs),
                            fault -> LOG.warnf("exports could not be renewed error=%s", fault));
        }
    }

    private static void loseOthersThan(Set<UUID> held, Map<UUID, Progress> runs) {
        runs.forEach((lease, progress) -> {
            if (!held.contains(lease)) {
                progress.lose();
            }
        });
    }

    private boolean hasRoom() {
        return underWay.size() < config.concurrency();
    }
}
