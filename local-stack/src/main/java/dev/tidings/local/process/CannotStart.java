package dev.tidings.local.process;

import java.util.List;

/**
 * A reason to give up that a person can act on: one clear line, and the last lines of a log where
 * they help.
 */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String reason) {
        super(reason);
    }

    public CannotStart(String reason, Throwable cause) {
        super(reason, cause);
    }

    public CannotStart(String reason, List<String> log) {
        super(log.isEmpty() ? reason : reason + "\n    " + String.join("\n    ", log));
    }
}
