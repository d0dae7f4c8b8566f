package dev.tidings.job.transport.sqs;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/**
 * Sends the messages for one queue. Those that come at the same moment, and those that come while
 * all calls are under way, go out together.
 */
final class QueueSender {

    static final int MESSAGES_AT_ONCE = 10;
    static final int CALLS_AT_ONCE = 8;

    private final Function<List<QueuedMessage>, Future<?>> call;
    private final Vertx vertx;
    private final Queue<QueuedMessage> waiting = new ArrayDeque<>();
    private boolean aboutToSend;
    private int underWay;

    /**
     * A sender.
     *
     * @param call sends a batch; completes once each of its messages has an outcome
     */
    QueueSender(Function<List<QueuedMessage>, Future<?>> call, Vertx vertx) {
        this.call = call;
        this.vertx = vertx;
    }

    void add(QueuedMessage message) {
        synchronized (this) {
            waiting.add(message);
        }
        sendInAMoment();
    }

    /** Not at once: whoever adds a message may be about to add more. */
    private void sendInAMoment() {
        synchronized (this) {
            if (aboutToSend || waiting.isEmpty() || underWay == CALLS_AT_ONCE) {
                return;
            }
            aboutToSend = true;
        }
        vertx.runOnContext(now -> sendAll());
    }

    private void sendAll() {
        for (List<QueuedMessage> batch = next(); !batch.isEmpty(); batch = next()) {
            call.apply(batch).onComplete(answered -> ended());
        }
    }

    /** The next batch; empty when nothing waits or no call may begin. */
    private synchronized List<QueuedMessage> next() {
        List<QueuedMessage> batch = new ArrayList<>();
        int room = SqsMessage.MAX_SIZE;
        while (underWay < CALLS_AT_ONCE && batch.size() < MESSAGES_AT_ONCE && !waiting.isEmpty()) {
            QueuedMessage message = waiting.element();
            room -= message.isOver() ? 0 : message.message().size();
            if (room < 0) {
                break;
            }
            waiting.remove();
            if (!message.isOver()) {
                batch.add(message);
            }
        }
        underWay += batch.isEmpty() ? 0 : 1;
        aboutToSend = false;
        return batch;
    }

    private void ended() {
        synchronized (this) {
            underWay--;
        }
        sendInAMoment();
    }
}
