package dev.tidings.bench.lab;

import dev.tidings.bench.database.Counters;
import dev.tidings.bench.database.StatementUse;
import java.util.List;
import java.util.Map;

/**
 * What a measurement cost.
 *
 * @param seconds it took, from the start until all was logged
 * @param deliveries that arrived and were taken
 * @param cpuSeconds by process
 * @param cpuSecondsOfOthers used on this machine by nobody of ours: noise
 * @param cpuSecondsStolen by other guests of the host: noise
 * @param counters what PostgreSQL counted
 * @param statements those executed most
 * @param timeline the same over time
 */
public record Usage(
        double seconds,
        int deliveries,
        Map<String, Double> cpuSeconds,
        double cpuSecondsOfOthers,
        double cpuSecondsStolen,
        Counters counters,
        List<StatementUse> statements,
        List<Sample> timeline) {

    public Usage {
        statements = List.copyOf(statements);
        timeline = List.copyOf(timeline);
    }

    /** Something for each delivery; 0 when there was none. */
    public double perDelivery(double amount) {
        return deliveries == 0 ? 0 : amount / deliveries;
    }

    /** PostgreSQL and the services. */
    public List<String> processesOfTidings() {
        return cpuSeconds.keySet().stream()
                .filter(name -> !Processes.MEASURING.contains(name))
                .toList();
    }

    /** All that Tidings and its PostgreSQL used, without those who measure. */
    public double cpuSecondsOfTidings() {
        return processesOfTidings().stream()
                .mapToDouble(name -> cpuSeconds.getOrDefault(name, 0.0))
                .sum();
    }
}
