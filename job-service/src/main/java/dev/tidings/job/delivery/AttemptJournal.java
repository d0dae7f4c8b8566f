package dev.tidings.job.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Hands attempts to log-service over channel {@code attempts}. */
@ApplicationScoped
class AttemptJournal {

    /** More than attempts can be under way, so that it never overflows. */
    private static final int ROOM = 100_000;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final MutinyEmitter<AttemptRecorded> attempts;
    private final Duration atMost;

    AttemptJournal(
            @Channel("attempts-out")
                    @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = ROOM)
                    MutinyEmitter<AttemptRecorded> attempts,
            LeaseBudget budget) {
        this.attempts = attempts;
        this.atMost = budget.journal();
    }

    /** Completes once the attempt is durable in the channel; fails if that takes too long. */
    Uni<Void> record(AttemptRecorded attempt) {
        return Uni.createFrom()
                .deferred(() -> attempts.send(attempt))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(atMost.toMillis());
    }
}
