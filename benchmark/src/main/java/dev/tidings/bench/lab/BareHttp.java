package dev.tidings.bench.lab;

/**
 * POSTs from the generator to the receiver with nothing between them.
 *
 * @param requestsPerSecond that were answered
 * @param cpuMillis of both processes together, for each request
 */
public record BareHttp(double requestsPerSecond, double cpuMillis) {}
