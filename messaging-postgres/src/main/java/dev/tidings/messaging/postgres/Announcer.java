package dev.tidings.messaging.postgres;

import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells every process that something was appended to a queue: the first append at once, those that
 * follow closely together.
 *
 * <p>A notification is sent after the append and not within it. A transaction that notifies holds a
 * lock of the whole database while it commits, so that appends could not share a flush; and each
 * one wakes every listening connection, of whatever queue. One that gets lost delays a message by
 * the poll interval at most.
 */
final class Announcer {

    private static final Duration PAUSE = Duration.ofMillis(4);

    private final Context context;
    private final Runnable notification;
    private final AtomicBoolean owed = new AtomicBoolean();
    private boolean pausing;

    /** An announcer that works on this event loop. */
    Announcer(Context context, Runnable notification) {
        this.context = context;
        this.notification = notification;
    }

    /** To be called after an append is durable, on any thread. */
    void appended() {
        if (owed.compareAndSet(false, true)) {
            context.runOnContext(ignored -> announce());
        }
    }

    private void announce() {
        if (!pausing && owed.compareAndSet(true, false)) {
            notification.run();
            pausing = true;
            context.owner().setTimer(PAUSE.toMillis(), ignored -> afterPause());
        }
    }

    private void afterPause() {
        pausing = false;
        announce();
    }
}
