package dev.tidings.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A request that cannot be answered as asked. Each feature has one sealed subclass with its cases
 * nested; a mapper per dialect puts it on the wire.
 *
 * <p>The status is an HTTP status; the title is the dialect-neutral name of the kind of problem;
 * there is at least one fault. It carries no stack trace: a problem is an answer, not a bug.
 */
public abstract class Problem extends RuntimeException {

    private final int status;
    private final String title;
    private final transient List<Fault> faults;

    protected Problem(int status, String title, List<Fault> faults) {
        super(title + ": " + faults.getFirst().detail(), null, false, false);
        this.status = status;
        this.title = title;
        this.faults = List.copyOf(faults);
    }

    protected Problem(int status, String title, String detail) {
        this(status, title, List.of(Fault.of(detail)));
    }

    public final int status() {
        return status;
    }

    public final String title() {
        return title;
    }

    public final List<Fault> faults() {
        return faults;
    }

    /** When to come again, for problems that pass. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
