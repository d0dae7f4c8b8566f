package dev.tidings.bench.wire;

/**
 * Until when a receiver refuses at its holding webhooks, with {@code Retry-After} naming that very
 * moment.
 *
 * @param until seconds since 1970
 */
public record Hold(long until) {}
