package dev.tidings.bench.lab;

import dev.tidings.bench.machine.ProcessGroup;
import dev.tidings.bench.wire.LoadPlan;
import dev.tidings.bench.wire.Micros;
import dev.tidings.bench.wire.Pace;
import dev.tidings.bench.wire.Reaction;
import dev.tidings.bench.wire.Sending;
import dev.tidings.bench.wire.Sendings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Requests from the generator to the receiver, as many as their connections carry. */
record BareRequests(int trial) {

    private static final int KILOBYTE = 1_000;
    private static final int CONNECTIONS = 64;

    /** More than two cores answer, so that the time is over before the requests are. */
    private static final int MOST_A_SECOND = 100_000;

    private static final double MILLIS = 1_000;

    BareHttp run(Agents agents, Duration time) {
        URI target = agents.receiver().resolve(Reaction.TAKE.path(0));
        int most = (int) Math.max(1, MOST_A_SECOND * time.toMillis() / MILLIS);
        Pace pace = new Pace(most, 1, 0, CONNECTIONS);
        double before = cpuSeconds(agents);
        agents.send(new LoadPlan(target, trial, List.of("bench.created"), pace, KILOBYTE, false));
        Pause.of(time);
        double used = cpuSeconds(agents) - before;
        return of(agents.sendings(trial), agents.sent(trial).startedAt(), used);
    }

    private static BareHttp of(Sendings sendings, long start, double cpuSeconds) {
        long answered = sendings.stream().filter(Sending::accepted).count();
        long last = sendings.stream().mapToLong(Sending::answered).max().orElse(start + 1);
        double seconds = (last - start) / (double) Micros.A_SECOND;
        return new BareHttp(answered / seconds, cpuSeconds * MILLIS / Math.max(1, answered));
    }

    private static double cpuSeconds(Agents agents) {
        return Stream.of(agents.generatorProcess(), agents.receiverProcess())
                .mapToDouble(process -> ProcessGroup.alone("", process).cpuSeconds())
                .sum();
    }
}
