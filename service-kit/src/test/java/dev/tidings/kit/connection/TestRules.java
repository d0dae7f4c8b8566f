package dev.tidings.kit.connection;

import java.time.Duration;

/** Rules small enough to be met by a test. */
final class TestRules {

    static final int MEMORY = 1024 * 1024;
    static final int MAX_LINE = 1024;
    static final int MAX_HEADERS = 8 * 1024;

    private static final Duration LONG = Duration.ofMinutes(1);

    private TestRules() {}

    static ConnectionRules of(int max, int maxByAddress) {
        return of(max, maxByAddress, LONG, LONG, LONG);
    }

    static ConnectionRules of(Duration head, Duration body, Duration idle) {
        return of(8, 8, head, body, idle);
    }

    private static ConnectionRules of(
            int max, int maxByAddress, Duration head, Duration body, Duration idle) {
        return new ConnectionRules(
                max, maxByAddress, head, body, 1000, idle, MEMORY, MAX_LINE, MAX_HEADERS);
    }
}
