package dev.tidings.bench.account;

import org.HdrHistogram.Histogram;

/** Percentiles in milliseconds. */
public record Latency(
        double p50, double p90, double p99, double p999, double max, double mean, long late) {

    private static final double MICROS_A_MILLI = 1_000;
    private static final long LATE = 1_000_000;

    /**
     * Of a histogram of microseconds.
     *
     * @return all zeros when it is empty; {@code late} counts what took more than a second
     */
    public static Latency of(Histogram micros) {
        return new Latency(
                at(micros, 50),
                at(micros, 90),
                at(micros, 99),
                at(micros, 99.9),
                micros.getMaxValue() / MICROS_A_MILLI,
                micros.getMean() / MICROS_A_MILLI,
                micros.getTotalCount() == 0
                        ? 0
                        : micros.getCountBetweenValues(LATE, Math.max(LATE, micros.getMaxValue())));
    }

    private static double at(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_A_MILLI;
    }
}
