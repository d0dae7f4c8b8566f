package dev.tidings.local.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The way a process is ended: it is asked, given time, and killed when it has not gone by then.
 *
 * @param signal how it is asked
 * @param patience how long it may take
 */
public record Ending(StopSignal signal, Duration patience) {

    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    /** Ends the process and returns when it is gone. */
    public void apply(ProcessHandle process) {
        if (!process.isAlive()) {
            return;
        }
        signal.send(process);
        if (!gone(process, patience)) {
            kill(process);
        }
    }

    /** Kills the process (SIGKILL) and returns when it is gone. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        gone(process, AFTER_KILL);
    }

    private static boolean gone(ProcessHandle process, Duration within) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.orTimeout(within.toMillis(), TimeUnit.MILLISECONDS).join();
            return true;
        } catch (CompletionException late) {
            if (late.getCause() instanceof TimeoutException) {
                return false;
            }
            throw late;
        }
    }
}
