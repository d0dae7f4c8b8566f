package dev.tidings.bench.wire;

import java.net.URI;
import java.util.List;

/**
 * What a generator is to send.
 *
 * @param api address of the gateway
 * @param trial the number that the events are marked with
 * @param keys the kinds of events, taken in turn
 * @param events how many in all
 * @param batch how many a request
 * @param rate events a second, evenly spaced; 0 when all are due at once
 * @param payloadBytes size of an event's payload, about
 * @param ownIds whether the events bring an id of their own, as those of a careful client do
 * @param connections requests under way at a time, at most; what is due beyond waits
 */
public record LoadPlan(
        URI api,
        int trial,
        List<String> keys,
        int events,
        int batch,
        double rate,
        int payloadBytes,
        boolean ownIds,
        int connections) {

    public LoadPlan {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || events < 1 || batch < 1 || connections < 1 || rate < 0) {
            throw new IllegalArgumentException("no load: " + events + " events");
        }
    }

    public int requests() {
        return Math.ceilDiv(events, batch);
    }

    /** Microseconds after the start at which a request is due. */
    public long dueAfter(int request) {
        return rate == 0 ? 0 : Math.round(request * (double) batch * Micros.A_SECOND / rate);
    }

    /** Events in a request; the last may have fewer. */
    public int eventsIn(int request) {
        return Math.min(batch, events - request * batch);
    }

    public String keyOf(int event) {
        return keys.get(event % keys.size());
    }
}
