package dev.tidings.kit.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the faults of one request, so that its sender learns of all of them at once; of more
 * than a hundred, of the first hundred.
 */
public final class Faults {

    private static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();

    public void add(String detail, @Nullable String source) {
        if (faults.size() < MOST) {
            faults.add(new Fault(detail, source));
        }
    }

    public boolean none() {
        return faults.isEmpty();
    }

    /**
     * Ends the request if anything was found.
     *
     * @throws CommonProblem.Invalid with every fault collected so far
     */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new CommonProblem.Invalid(faults);
        }
    }
}
