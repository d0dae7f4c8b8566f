package dev.tidings.bench;

import dev.tidings.bench.lab.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Shows progress in one line that changes, or as a line now and then where nobody watches. */
final class Terminal implements Progress {

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean watched = System.console() != null && System.console().isTerminal();
    private Instant lastLine = Instant.EPOCH;

    Terminal(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void say(String line) {
        out.println(watched ? CLEAR_LINE + line : line);
    }

    @Override
    public synchronized void now(String line) {
        if (watched) {
            out.print(CLEAR_LINE + line);
            out.flush();
        } else if (lastLine.plus(NOW_AND_THEN).isBefore(Instant.now())) {
            lastLine = Instant.now();
            out.println(line);
        }
    }
}
