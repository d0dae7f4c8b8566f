package dev.tidings.bench.scenario;

import dev.tidings.bench.lab.Lab;
import dev.tidings.local.stack.StackOptions;

/** One question to Tidings: a load, and the target that what comes of it is held against. */
public interface Scenario {

    /** A word, by which it is called. */
    String name();

    /** What is tried, in a line. */
    String purpose();

    /** What is wanted on two cores, with everything on the same machine and {@code fsync} on. */
    String target();

    /** Settings of the stack that it needs. */
    default StackOptions prepare(StackOptions options) {
        return options;
    }

    Findings run(Lab lab, Settings settings);
}
