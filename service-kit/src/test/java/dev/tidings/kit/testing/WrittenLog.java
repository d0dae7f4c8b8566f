package dev.tidings.kit.testing;

import dev.tidings.kit.problem.ErrorAnswer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What is logged in this process while something goes on. */
final class WrittenLog extends Handler {

    private static final int LONGEST_LINE = 1_000;

    private final List<String> tooMuch = new CopyOnWriteArrayList<>();

    private WrittenLog() {}

    /**
     * What is more than a client's fault deserves: a warning or worse, a stack trace, a long line.
     */
    static List<String> of(Runnable what) {
        Logger root = Logger.getLogger("");
        Logger refusals = Logger.getLogger(ErrorAnswer.class.getName());
        WrittenLog log = new WrittenLog();
        root.addHandler(log);
        refusals.setLevel(Level.ALL);
        try {
            what.run();
        } finally {
            refusals.setLevel(null);
            root.removeHandler(log);
        }
        return log.tooMuch;
    }

    @Override
    public void publish(LogRecord entry) {
        String message =
                entry instanceof ExtLogRecord written
                        ? written.getFormattedMessage()
                        : entry.getMessage();
        String line = entry.getLoggerName() + " " + message;
        boolean isLoud = entry.getLevel().intValue() > Level.INFO.intValue();
        if (isLoud || entry.getThrown() != null || line.length() > LONGEST_LINE) {
            tooMuch.add("%s %.300s %s".formatted(entry.getLevel(), line, entry.getThrown()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
