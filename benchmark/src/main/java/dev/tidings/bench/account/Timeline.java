package dev.tidings.bench.account;

import dev.tidings.bench.wire.Arrival;
import dev.tidings.bench.wire.Arrivals;
import dev.tidings.bench.wire.Micros;
import dev.tidings.bench.wire.Sending;
import dev.tidings.bench.wire.Sendings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** A trial second by second. Latencies are put down to the second in which the event was due. */
final class Timeline {

    private static final int DIGITS = 2;

    private final long start;
    private final Map<Integer, Histogram> latencies = new TreeMap<>();
    private final Map<Integer, Integer> accepted = new HashMap<>();
    private final Map<Integer, Integer> delivered = new HashMap<>();

    private Timeline(long start) {
        this.start = start;
    }

    static List<Second> of(long start, Sendings sendings, Arrivals arrivals) {
        Timeline timeline = new Timeline(start);
        sendings.stream().filter(Sending::accepted).forEach(timeline::accepted);
        arrivals.stream().filter(Arrival::taken).forEach(timeline::delivered);
        return timeline.seconds();
    }

    private void accepted(Sending sending) {
        accepted.merge(second(sending.answered()), sending.events(), Integer::sum);
    }

    private void delivered(Arrival arrival) {
        delivered.merge(second(arrival.at()), 1, Integer::sum);
        latencies
                .computeIfAbsent(second(arrival.due()), second -> new Histogram(DIGITS))
                .recordValue(arrival.latency());
    }

    private List<Second> seconds() {
        TreeMap<Integer, Histogram> all = new TreeMap<>(latencies);
        accepted.keySet().forEach(second -> all.putIfAbsent(second, new Histogram(DIGITS)));
        delivered.keySet().forEach(second -> all.putIfAbsent(second, new Histogram(DIGITS)));
        return all.entrySet().stream().map(each -> second(each.getKey(), each.getValue())).toList();
    }

    private Second second(int at, Histogram micros) {
        Latency latency = Latency.of(micros);
        return new Second(
                at,
                accepted.getOrDefault(at, 0),
                delivered.getOrDefault(at, 0),
                latency.p50(),
                latency.p90(),
                latency.p99(),
                latency.max());
    }

    private int second(long micros) {
        return (int) Math.max(0, (micros - start) / Micros.A_SECOND);
    }
}
