package dev.tidings.messaging.postgres;

/**
 * A message was not acknowledged as durable. Send it again, if its consumer tells a repetition; the
 * cause says whether the database was away.
 */
public abstract sealed class AppendException extends RuntimeException {

    private AppendException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The message is certainly not in the queue and will not appear there. */
    public static final class NotKept extends AppendException {
        NotKept(QueueName queue, Throwable cause) {
            super("not appended to " + queue.value() + ": " + cause.getMessage(), cause);
        }
    }

    /**
     * The connection was lost, or stayed silent, after the commit was sent and before its answer
     * came: the message may be in the queue or not.
     */
    public static final class OutcomeUnknown extends AppendException {
        OutcomeUnknown(QueueName queue, Throwable cause) {
            super("no answer to the commit on " + queue.value(), cause);
        }
    }
}
