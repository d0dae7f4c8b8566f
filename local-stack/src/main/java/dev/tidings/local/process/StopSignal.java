package dev.tidings.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How a process is asked to end. */
public enum StopSignal {

    /** SIGTERM: a service finishes what it holds. */
    TERMINATE,

    /** SIGINT: PostgreSQL's fast shutdown, which does not wait for its clients. */
    INTERRUPT;

    void send(ProcessHandle process) {
        switch (this) {
            case TERMINATE -> process.destroy();
            case INTERRUPT -> interrupt(process.pid());
        }
    }

    /** Java itself sends no SIGINT; every POSIX shell does. */
    private static void interrupt(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + pid).start().waitFor();
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot interrupt process " + pid, fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
