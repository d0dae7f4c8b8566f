package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.Outcome;
import io.vertx.core.Promise;

/**
 * A message on its way.
 *
 * @param outcome completed by whoever knows it first: the answer or the deadline
 */
record QueuedMessage(SqsMessage message, Promise<Outcome> outcome) {

    QueuedMessage(SqsMessage message) {
        this(message, Promise.promise());
    }

    boolean isOver() {
        return outcome.future().isComplete();
    }
}
