package dev.tidings.bench.scenario;

import dev.tidings.bench.account.Counts;
import dev.tidings.bench.account.Latency;
import dev.tidings.bench.account.Second;
import dev.tidings.bench.account.TrialResult;
import dev.tidings.bench.database.Counters;
import dev.tidings.bench.database.StatementUse;
import dev.tidings.bench.lab.Measurement;
import dev.tidings.bench.lab.Sample;
import dev.tidings.bench.lab.Usage;
import dev.tidings.bench.machine.Memory;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Measurements as a lab makes them, for tests. */
public final class Measured {

    private static final Counters COUNTERS = new Counters(500, 200, 800, 100, 100, 50, 700_000, 30);

    private Measured() {}

    public static Measurement withP99(double millis) {
        return with(millis, List.of(new Second(0, 100, 100, 5, 10, millis, millis)), List.of());
    }

    public static Measurement with(double p99, List<Second> timeline, List<Sample> samples) {
        Latency latency = new Latency(5, 10, p99, p99, p99, 6, p99 > 1_000 ? 3 : 0);
        Counts counts = new Counts(100, 100, 0, 0, 100, 100, 0, 100, 100, 0, 0, List.of());
        TrialResult trial =
                new TrialResult("100 events", 10, 10, 10, counts, latency, latency, timeline);
        StatementUse statement = new StatementUse("job", "select 1", 500, 500, 12.5, 0);
        Usage usage =
                new Usage(
                        10,
                        100,
                        Map.of("postgres", 1.0, "job-service", 2.0),
                        0.5,
                        0,
                        COUNTERS,
                        List.of(statement),
                        samples);
        return new Measurement("a load", Instant.EPOCH, 30, List.of(trial), usage);
    }

    public static Sample sample(double at, long rss) {
        Map<String, Memory> memory = Map.of("job-service", new Memory(rss, rss));
        return new Sample(at, Map.of("job-service", at), memory, COUNTERS, (int) at);
    }
}
