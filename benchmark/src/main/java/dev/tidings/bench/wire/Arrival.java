package dev.tidings.bench.wire;

import java.util.UUID;

/**
 * One attempt to deliver, as the receiver saw it.
 *
 * @param due when the event was to be sent, microseconds since 1970
 * @param at when it arrived, likewise
 * @param event its number in the trial
 * @param webhook the number of the webhook it came to
 * @param attempt from 1
 * @param taken whether the receiver answered with a 2xx
 */
public record Arrival(
        long due, long at, UUID job, int event, int webhook, int attempt, boolean taken) {

    /** From the moment at which the event was due. */
    public long latency() {
        return Math.max(0, at - due);
    }
}
