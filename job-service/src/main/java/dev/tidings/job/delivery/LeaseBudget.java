package dev.tidings.job.delivery;

import dev.tidings.job.transport.TransportConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;

/**
 * How the time of a lease is spent, so that no other worker takes a job up that is still in hand
 * here: the integration is looked up, the attempt has its deadline, and the rest is for the journal
 * and for putting the job on record, which may have to wait for a batch before it.
 */
@ApplicationScoped
class LeaseBudget {

    /** Connecting to integration-service and waiting for its answer, and a moment. */
    private static final Duration LOOK_UP = Duration.ofSeconds(4);

    private static final Duration LEAST = Duration.ofMillis(250);

    /** The journal, the batch before, the batch itself. */
    private static final int STEPS = 3;

    private final Duration step;

    @Inject
    LeaseBudget(DeliveryConfig config, TransportConfig transport) {
        this(config.lease(), transport.deadline());
    }

    /**
     * The budget of a lease.
     *
     * @throws IllegalArgumentException when it is too short for the deadline
     */
    LeaseBudget(Duration lease, Duration deadline) {
        Duration before = deadline.plus(LOOK_UP);
        this.step = lease.minus(before).dividedBy(STEPS);
        if (step.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "tidings.delivery.lease is %s, and has to be %s at least for tidings.delivery.deadline"
                            .formatted(lease, before.plus(LEAST.multipliedBy(STEPS))));
        }
    }

    /** Made before any job is taken, so that a lease that is too short ends the start. */
    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        // the constructor checks
    }

    /** How long an attempt may wait for its journal. */
    Duration journal() {
        return step;
    }

    /** How long a write of a batch is tried for. */
    Duration settling() {
        return step;
    }
}
