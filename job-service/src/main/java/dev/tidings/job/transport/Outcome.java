package dev.tidings.job.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of an attempt. */
public sealed interface Outcome {

    /** The receiver's HTTP status; 0 when there was no answer. */
    default int statusCode() {
        return 0;
    }

    /** The receiver's answer as text, capped; empty when there was none. */
    default String body() {
        return "";
    }

    /** Why the attempt failed, for the delivery log; empty on success. */
    String errorDetail();

    /** Taken by the receiver. */
    record Delivered(int statusCode, String body) implements Outcome {
        @Override
        public String errorDetail() {
            return "";
        }
    }

    /**
     * Answered, but not with success.
     *
     * @param retryAfter what the receiver asked for, if it did
     */
    record Refused(int statusCode, String body, @Nullable Duration retryAfter) implements Outcome {
        @Override
        public String errorDetail() {
            return "Received a status code outside of 2xx range - treating webhook as a fail";
        }
    }

    /** No answer. */
    record Unreachable(Reason reason, String errorDetail) implements Outcome {}

    /** No attempt could succeed, now or later. */
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
