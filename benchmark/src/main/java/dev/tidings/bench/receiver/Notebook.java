package dev.tidings.bench.receiver;

import dev.tidings.bench.wire.Arrival;
import dev.tidings.bench.wire.Arrivals;
import dev.tidings.bench.wire.ReceiverProgress;
import org.HdrHistogram.Histogram;

/** What arrived in one trial. */
final class Notebook {

    private static final int DIGITS = 2;
    private static final double MEDIAN = 50;
    private static final double P99 = 99;

    private final Histogram recent = new Histogram(DIGITS);
    private final Arrivals arrivals = new Arrivals();
    private int taken;

    void note(Arrival arrival) {
        arrivals.add(arrival);
        if (arrival.taken()) {
            taken++;
            recent.recordValue(arrival.latency());
        }
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** Each call begins a new stretch of what is recent. */
    ReceiverProgress progress() {
        ReceiverProgress progress =
                new ReceiverProgress(
                        arrivals.size(),
                        taken,
                        (int) recent.getTotalCount(),
                        recent.getValueAtPercentile(MEDIAN),
                        recent.getValueAtPercentile(P99));
        recent.reset();
        return progress;
    }
}
