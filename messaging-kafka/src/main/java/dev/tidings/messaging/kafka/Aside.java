package dev.tidings.messaging.kafka;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.util.function.Predicate;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Batches of which all that is left has failed: they go on beside those in hand, and others take
 * their places there.
 */
final class Aside implements Predicate<Redelivery> {

    private final int most;
    private final UnicastProcessor<Redelivery> batches = UnicastProcessor.create();
    private int held;

    Aside(int most) {
        this.most = most;
    }

    /** Takes a batch, if there is room. */
    @Override
    public synchronized boolean test(Redelivery batch) {
        if (held == most) {
            return false;
        }
        held++;
        batches.onNext(batch);
        return true;
    }

    /** What handlers get of the batches that were taken. */
    Multi<Message<?>> messages() {
        return batches.onItem()
                .transformToMulti(batch -> batch.rest().onTermination().invoke(this::left))
                .withRequests(1)
                .merge(most);
    }

    synchronized void end() {
        batches.onComplete();
    }

    private synchronized void left() {
        held--;
    }
}
