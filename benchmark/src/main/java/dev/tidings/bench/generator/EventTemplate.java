package dev.tidings.bench.generator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.tidings.bench.wire.Bytes;
import dev.tidings.bench.wire.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * An event as JSON, complete but for the marks, whose places are known.
 *
 * @param marks where they go
 */
record EventTemplate(byte[] bytes, List<Integer> marks) {

    private static final String PLACE = "#".repeat(Mark.LENGTH);

    /**
     * The template of one kind of events.
     *
     * @param payloadBytes size of the payload, about; never less than an order without items has
     * @param ownId whether the event has an id of its own, which is its mark
     */
    static EventTemplate of(String key, int payloadBytes, boolean ownId) {
        String event =
                "{\"type\":\"event\",\"key\":\"%s\",%s\"payload\":%s}"
                        .formatted(
                                key,
                                ownId ? "\"id\":\"%s\",".formatted(PLACE) : "",
                                Order.payload(PLACE, payloadBytes));
        byte[] bytes = event.getBytes(US_ASCII);
        return new EventTemplate(bytes, places(bytes));
    }

    int length() {
        return bytes.length;
    }

    /** A copy with its marks. */
    byte[] filled(int trial, int event, long due) {
        byte[] filled = bytes.clone();
        for (int place : marks) {
            Mark.write(filled, place, trial, event, due);
        }
        return filled;
    }

    private static List<Integer> places(byte[] bytes) {
        byte[] wanted = PLACE.getBytes(US_ASCII);
        List<Integer> places = new ArrayList<>();
        for (int at = Bytes.indexOf(bytes, wanted, 0);
                at >= 0;
                at = Bytes.indexOf(bytes, wanted, at + wanted.length)) {
            places.add(at);
        }
        return places;
    }
}
