package dev.tidings.job.transport.network;

import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.TransportConfig;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Sees to it that every attempt has an outcome in time. */
@ApplicationScoped
public class Deadline {

    private final Vertx vertx;
    private final Duration deadline;

    Deadline(Vertx vertx, TransportConfig config) {
        this.vertx = vertx;
        this.deadline = config.deadline();
    }

    /**
     * Watches over an attempt that begins now: without an outcome in time it is a timeout.
     *
     * @param outcome to be completed by {@code tryComplete}, since the deadline may come first
     * @param hangUp ends what is under way; runs only after a timeout
     */
    public void watch(Promise<Outcome> outcome, Runnable hangUp) {
        long timer = vertx.setTimer(deadline.toMillis(), fired -> expire(outcome, hangUp));
        outcome.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private void expire(Promise<Outcome> outcome, Runnable hangUp) {
        Outcome timeout =
                new Outcome.Unreachable(
                        Outcome.Reason.TIMEOUT,
                        "Timeout: no complete answer within "
                                + deadline.toMillis() / 1_000.0
                                + " s");
        if (outcome.tryComplete(timeout)) {
            hangUp.run();
        }
    }
}
