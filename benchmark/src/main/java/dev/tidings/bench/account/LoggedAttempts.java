package dev.tidings.bench.account;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The attempts that are in the log. */
public final class LoggedAttempts {

    private final Set<Attempt> attempts = new HashSet<>();

    public void add(UUID job, int attempt) {
        attempts.add(new Attempt(job, attempt));
    }

    public boolean has(UUID job, int attempt) {
        return attempts.contains(new Attempt(job, attempt));
    }

    private record Attempt(UUID job, int number) {}
}
