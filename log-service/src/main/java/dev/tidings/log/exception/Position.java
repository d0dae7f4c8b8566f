package dev.tidings.log.exception;

import java.math.BigInteger;
import java.time.Instant;

/**
 * Where a log stands in a list: nanoseconds since 1970, a number that no other log of its store
 * has.
 */
public record Position(long nanos) {

    private static final BigInteger NANOS_A_SECOND = BigInteger.valueOf(1_000_000_000L);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    /** What a position can say, less some months for logs that share the first or the last. */
    private static final Instant EARLIEST = Instant.parse("1678-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2262-01-01T00:00:00Z");

    /** Before every log. */
    static final Position TOP = new Position(Long.MAX_VALUE);

    /**
     * Where a log of this time would like to stand. Times before 1678 and after 2262 stand at the
     * ends, in the order they came.
     */
    static Position wantedAt(Instant time) {
        if (time.isBefore(EARLIEST)) {
            return at(EARLIEST);
        }
        return at(time.isAfter(LATEST) ? LATEST : time);
    }

    /** The position that a time names; the first or the last there is for times out of range. */
    public static Position at(Instant time) {
        BigInteger nanos =
                BigInteger.valueOf(time.getEpochSecond())
                        .multiply(NANOS_A_SECOND)
                        .add(BigInteger.valueOf(time.getNano()));
        return new Position(nanos.max(LEAST).min(MOST).longValueExact());
    }

    /** The same as a time. */
    public Instant time() {
        return Instant.EPOCH.plusNanos(nanos);
    }
}
