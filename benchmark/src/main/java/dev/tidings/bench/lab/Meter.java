package dev.tidings.bench.lab;

import dev.tidings.bench.database.Counters;
import dev.tidings.bench.database.DatabaseProbe;
import dev.tidings.bench.machine.MachineCpu;
import dev.tidings.bench.machine.Memory;
import dev.tidings.bench.machine.ProcessGroup;
import dev.tidings.bench.wire.Micros;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at processes and PostgreSQL while something is measured, and tells what it cost. */
final class Meter {

    /** Memory is looked at seldom, since the kernel walks all pages for it. */
    private static final int LOOKS_A_MEMORY = 5;

    private final List<ProcessGroup> processes;
    private final DatabaseProbe database;
    private final Runnable beside;
    private final long start = Micros.now();
    private final MachineCpu machineBefore = MachineCpu.now();
    private final Map<String, Double> cpuBefore;
    private final Counters countersBefore;
    private final List<Sample> timeline = new ArrayList<>();
    private @Nullable Usage usage;

    private Meter(List<ProcessGroup> processes, DatabaseProbe database, Runnable beside) {
        this.processes = processes;
        this.database = database;
        this.beside = beside;
        this.cpuBefore = cpu();
        this.countersBefore = database.counters();
    }

    /**
     * Starts to count.
     *
     * @param beside done whenever memory is looked at
     */
    static Meter start(List<ProcessGroup> processes, DatabaseProbe database, Runnable beside) {
        database.forgetStatements();
        return new Meter(processes, database, beside);
    }

    /** To be called about once a second. */
    void look(int taken) {
        boolean seldom = timeline.size() % LOOKS_A_MEMORY == 0;
        Map<String, Memory> memory = seldom ? memory() : Map.of();
        timeline.add(
                new Sample(
                        seconds(),
                        cpuUsed(),
                        memory,
                        database.counters().since(countersBefore),
                        taken));
        if (seldom) {
            beside.run();
        }
    }

    /** Ends the account; a run that goes on beyond it is not counted. */
    void stop(int deliveries) {
        Map<String, Double> cpu = cpuUsed();
        MachineCpu machine = MachineCpu.now();
        double ours = cpu.values().stream().mapToDouble(Double::doubleValue).sum();
        usage =
                new Usage(
                        seconds(),
                        deliveries,
                        cpu,
                        Math.max(0, machine.busy() - machineBefore.busy() - ours),
                        machine.stolen() - machineBefore.stolen(),
                        database.counters().since(countersBefore),
                        database.statements(),
                        timeline);
    }

    /** What it came to, once stopped. */
    Usage usage() {
        return Objects.requireNonNull(usage, "not stopped");
    }

    Instant startedAt() {
        return Micros.instant(start);
    }

    double seconds() {
        return (Micros.now() - start) / (double) Micros.A_SECOND;
    }

    private Map<String, Double> cpuUsed() {
        Map<String, Double> used = new LinkedHashMap<>();
        cpu().forEach((name, seconds) ->
                used.put(name, seconds - cpuBefore.getOrDefault(name, 0.0)));
        return used;
    }

    private Map<String, Double> cpu() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        processes.forEach(each -> seconds.put(each.name(), each.cpuSeconds()));
        return seconds;
    }

    private Map<String, Memory> memory() {
        Map<String, Memory> memory = new LinkedHashMap<>();
        processes.forEach(each -> memory.put(each.name(), each.memory()));
        return memory;
    }
}
