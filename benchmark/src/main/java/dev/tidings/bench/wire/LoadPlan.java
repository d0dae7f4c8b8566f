package dev.tidings.bench.wire;

import java.net.URI;
import java.util.List;

/**
 * Events that a generator is to send.
 *
 * @param target where they are posted
 * @param trial the number that the events are marked with
 * @param keys the kinds of events, taken in turn
 * @param payloadBytes size of an event's payload, about
 * @param ownIds whether the events bring an id of their own, as those of a careful client do
 */
public record LoadPlan(
        URI target, int trial, List<String> keys, Pace pace, int payloadBytes, boolean ownIds) {

    public LoadPlan {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("events of no kind");
        }
    }

    public String keyOf(int event) {
        return keys.get(event % keys.size());
    }
}
