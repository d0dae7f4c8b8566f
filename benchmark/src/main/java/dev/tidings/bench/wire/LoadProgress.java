package dev.tidings.bench.wire;

/**
 * How far a generator is.
 *
 * @param startedAt when its first request was due, microseconds since 1970
 * @param due events that were due until now
 * @param sent events sent until now, with or without an answer
 * @param accepted events answered with 202
 * @param refused events answered otherwise
 * @param unknown events without an answer
 * @param done whether every request has its answer, or will have none
 */
public record LoadProgress(
        long startedAt, int due, int sent, int accepted, int refused, int unknown, boolean done) {}
