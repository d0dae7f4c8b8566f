package dev.tidings.kit.connection;

import java.time.Duration;

/**
 * The bounds of a listener's connections, as {@link ConnectionsConfig} explains them.
 *
 * @param bodyRate in bytes a second
 */
record ConnectionRules(
        int max,
        int maxByAddress,
        Duration headTimeout,
        Duration bodyTimeout,
        long bodyRate,
        Duration idleTimeout,
        long memory,
        int maxLine,
        int maxHeaders) {

    ConnectionRules {
        if (max < 1 || maxByAddress < 1 || bodyRate < 1) {
            throw new IllegalArgumentException(
                    "tidings.connections.max, .max-by-address and .body-rate must be positive");
        }
        if (maxLine < 256 || maxHeaders < 256 || memory < maxLine + maxHeaders) {
            throw new IllegalArgumentException(
                    "tidings.connections.memory must have room for one of .max-line and"
                            + " .max-headers");
        }
        if (!headTimeout.isPositive() || !bodyTimeout.isPositive() || !idleTimeout.isPositive()) {
            throw new IllegalArgumentException("the timeouts of connections must be positive");
        }
    }

    static ConnectionRules from(ConnectionsConfig config) {
        return new ConnectionRules(
                config.max(),
                config.maxByAddress(),
                config.headTimeout(),
                config.bodyTimeout(),
                config.bodyRate().asLongValue(),
                config.idleTimeout(),
                config.memory().asLongValue(),
                config.maxLine(),
                (int) config.maxHeaders().asLongValue());
    }

    /** Whether a body is slower than it may be in the long run. */
    boolean isSlow(long bytes, long waitedNanos) {
        return bytes < bodyRate * (waitedNanos / 1e9);
    }

    /** Whether a body that has been waited for this long is given up. */
    boolean isOver(long bytes, long waitedNanos) {
        return waitedNanos > bodyTimeout.toNanos() && isSlow(bytes, waitedNanos);
    }
}
