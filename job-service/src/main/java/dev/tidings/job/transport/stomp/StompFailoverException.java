package dev.tidings.job.transport.stomp;

import java.util.ArrayList;
import java.util.List;

/** No address of a broker could be logged in to. */
final class StompFailoverException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Failure> failures;

    /** Why one address was no good. */
    record Failure(StompAddress address, Throwable cause) {}

    StompFailoverException(List<Failure> failures) {
        super("no address of the broker could be logged in to", null, false, false);
        this.failures = List.copyOf(failures);
    }

    /** In the order in which the addresses were tried; at least one. */
    List<Failure> failures() {
        return failures;
    }

    /** The failures so far and another. */
    static List<Failure> and(List<Failure> failures, StompAddress address, Throwable cause) {
        List<Failure> all = new ArrayList<>(failures);
        all.add(new Failure(address, cause));
        return all;
    }
}
