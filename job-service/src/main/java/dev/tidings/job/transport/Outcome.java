package dev.tidings.job.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of an attempt, whatever the transport. */
public sealed interface Outcome {

    /** The HTTP status of the answer; 0 when there was none, or the protocol is another. */
    default int statusCode() {
        return 0;
    }

    /** What the other side said, as text, capped; empty when it said nothing. */
    default String body() {
        return "";
    }

    /** Why the attempt failed, for the delivery log; empty on success, as a rule. */
    String errorDetail();

    /**
     * Taken by the receiver.
     *
     * @param errorDetail empty, unless the answer began well and then came to a bad end
     */
    record Delivered(int statusCode, String body, String errorDetail) implements Outcome {

        public Delivered(int statusCode, String body) {
            this(statusCode, body, "");
        }
    }

    /**
     * Answered, but not with success; may succeed later.
     *
     * @param retryAfter what the receiver asked for, if it did
     */
    record Refused(int statusCode, String body, String errorDetail, @Nullable Duration retryAfter)
            implements Outcome {}

    /**
     * Answered in a way that says that no attempt will succeed.
     *
     * @param reason why, for the job
     */
    record Rejected(int statusCode, String body, String errorDetail, String reason)
            implements Outcome {}

    /** No answer. */
    record Unreachable(Reason reason, String errorDetail) implements Outcome {}

    /** No attempt was made because none could succeed, now or later. */
    record Impossible(String errorDetail) implements Outcome {}

    /** Why there was no answer. */
    enum Reason {
        DNS,
        CONNECT,
        TLS,
        TIMEOUT,
        CLOSED,
        ADDRESS_NOT_ALLOWED
    }
}
