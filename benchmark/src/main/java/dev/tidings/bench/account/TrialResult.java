package dev.tidings.bench.account;

import dev.tidings.bench.wire.Arrival;
import dev.tidings.bench.wire.Arrivals;
import dev.tidings.bench.wire.Micros;
import dev.tidings.bench.wire.Sending;
import dev.tidings.bench.wire.Sendings;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What one load came to.
 *
 * @param load in words
 * @param seconds from the first event due to the last delivery
 * @param acceptedPerSecond events, from the first due to the last answer
 * @param deliveredPerSecond deliveries, over {@code seconds}
 * @param endToEnd from when an event was due to its arrival at a receiver that took it
 * @param acceptance from when a request was due to its answer
 */
public record TrialResult(
        String load,
        double seconds,
        double acceptedPerSecond,
        double deliveredPerSecond,
        Counts counts,
        Latency endToEnd,
        Latency acceptance,
        List<Second> timeline) {

    private static final int DIGITS = 3;

    public TrialResult {
        timeline = List.copyOf(timeline);
    }

    /**
     * Reckons one trial up.
     *
     * @param start when the first event was due, microseconds since 1970
     */
    public static TrialResult of(
            String load,
            Audience audience,
            long start,
            Sendings sendings,
            Arrivals arrivals,
            LoggedAttempts log) {
        Counts counts = Reckoning.of(audience, sendings, arrivals, log);
        double accepting = seconds(start, last(sendings, start));
        double delivering = seconds(start, last(arrivals, start));
        return new TrialResult(
                load,
                delivering,
                counts.accepted() / accepting,
                counts.delivered() / delivering,
                counts,
                endToEnd(arrivals),
                acceptance(sendings),
                Timeline.of(start, sendings, arrivals));
    }

    private static Latency endToEnd(Arrivals arrivals) {
        Histogram micros = new Histogram(DIGITS);
        arrivals.stream()
                .filter(Arrival::taken)
                .forEach(arrival -> micros.recordValue(arrival.latency()));
        return Latency.of(micros);
    }

    private static Latency acceptance(Sendings sendings) {
        Histogram micros = new Histogram(DIGITS);
        sendings.stream()
                .filter(Sending::accepted)
                .forEach(sending -> micros.recordValue(sending.latency()));
        return Latency.of(micros);
    }

    private static long last(Sendings sendings, long start) {
        return sendings.stream().mapToLong(Sending::answered).max().orElse(start);
    }

    private static long last(Arrivals arrivals, long start) {
        return arrivals.stream().filter(Arrival::taken).mapToLong(Arrival::at).max().orElse(start);
    }

    /** Never nothing, since it is divided by. */
    private static double seconds(long start, long end) {
        return Math.max(1, end - start) / (double) Micros.A_SECOND;
    }
}
