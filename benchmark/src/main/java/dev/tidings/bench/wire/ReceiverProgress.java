package dev.tidings.bench.wire;

/**
 * How far a receiver is in its trial, and how quick the deliveries since it was last asked were.
 *
 * @param arrived attempts that came
 * @param taken those that were answered with a 2xx
 * @param recent how many were taken since it was last asked
 * @param recentMedian their latency, microseconds
 * @param recentP99 likewise
 */
public record ReceiverProgress(
        int arrived, int taken, int recent, long recentMedian, long recentP99) {}
