package dev.tidings.bench.account;

/**
 * One second of a trial.
 *
 * @param at seconds from its start
 * @param accepted events answered with 202 in it
 * @param delivered deliveries taken in it
 * @param p50 latency of the events that were due in it, milliseconds
 */
public record Second(
        int at, int accepted, int delivered, double p50, double p90, double p99, double max) {}
