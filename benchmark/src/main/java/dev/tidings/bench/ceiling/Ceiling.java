package dev.tidings.bench.ceiling;

import dev.tidings.bench.lab.BareHttp;
import dev.tidings.bench.lab.Lab;
import java.time.Duration;

/**
 * The most that this machine does, with nothing else running.
 *
 * @param rowsPerSecond inserted by one connection, 500 a commit
 * @param commitsPerSecond of a row each, by one connection: each waits for the disk
 * @param sharedCommitsPerSecond of a row each, by sixteen connections, which share the waits
 * @param http POSTs of a kilobyte from the generator to the receiver
 */
public record Ceiling(
        double rowsPerSecond,
        double commitsPerSecond,
        double sharedCommitsPerSecond,
        BareHttp http) {

    private static final int BATCH = 500;
    private static final int MANY = 16;

    /** Measures each for a time, one after another. */
    public static Ceiling measure(Lab lab, Duration each) {
        try (BareInserts inserts = new BareInserts(lab.postgres())) {
            lab.progress().now("what the machine allows");
            return new Ceiling(
                    inserts.rate(1, BATCH, each),
                    inserts.rate(1, 1, each),
                    inserts.rate(MANY, 1, each),
                    lab.bareHttp(each));
        }
    }
}
