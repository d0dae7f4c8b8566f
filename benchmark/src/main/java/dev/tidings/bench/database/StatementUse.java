package dev.tidings.bench.database;

/**
 * One kind of statement and what it cost.
 *
 * @param database where it ran
 * @param text normalised, on one line, shortened
 * @param calls how often it was executed
 * @param rows it returned or changed in all
 * @param millis of execution in all
 * @param walBytes it wrote to the log
 */
public record StatementUse(
        String database, String text, long calls, long rows, double millis, long walBytes) {}
