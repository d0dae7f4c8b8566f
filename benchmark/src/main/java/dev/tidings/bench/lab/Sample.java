package dev.tidings.bench.lab;

import dev.tidings.bench.database.Counters;
import dev.tidings.bench.machine.Memory;
import java.util.Map;

/**
 * A look at everything.
 *
 * @param at seconds since the measurement began
 * @param cpuSeconds by process, since the measurement began
 * @param memory by process; empty when it was not looked at
 * @param counters since the measurement began
 * @param taken deliveries since the measurement began
 */
public record Sample(
        double at,
        Map<String, Double> cpuSeconds,
        Map<String, Memory> memory,
        Counters counters,
        int taken) {}
