package dev.tidings.bench.scenario;

import dev.tidings.bench.account.Second;
import dev.tidings.bench.lab.Measurement;
import dev.tidings.bench.machine.Memory;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How much more there is at the end of a long measurement than when it had settled: the last fifth
 * held against the second. What a stack needs to get going, it needs in the first.
 */
final class Growth {

    private static final double FIFTHS = 5;

    private Growth() {}

    /** Of the memory of a process, what is shared divided among those who share it. */
    static double ofMemory(Measurement measurement, String process) {
        List<Memory> looks =
                measurement.usage().timeline().stream()
                        .flatMap(sample -> Stream.ofNullable(sample.memory().get(process)))
                        .toList();
        return lastToSecond(looks, Memory::pss);
    }

    /** Of the p99 of deliveries, second by second. */
    static double ofLatency(Measurement measurement) {
        List<Second> seconds =
                measurement.main().timeline().stream().filter(it -> it.max() > 0).toList();
        return lastToSecond(seconds, Second::p99);
    }

    /** How many times the mean of the second fifth the mean of the last one is. */
    static <T> double lastToSecond(List<T> values, ToDoubleFunction<T> value) {
        int fifth = (int) Math.ceil(values.size() / FIFTHS);
        if (values.size() < 2) {
            return 1;
        }
        double settled = mean(values.subList(fifth, Math.min(2 * fifth, values.size())), value);
        double end = mean(values.subList(values.size() - fifth, values.size()), value);
        return end / settled;
    }

    private static <T> double mean(List<T> values, ToDoubleFunction<T> value) {
        return values.stream().mapToDouble(value).average().orElse(1);
    }
}
