package dev.tidings.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A child process that is started again when it ends unasked, after a pause that grows with each
 * death. Its pid file lets a later run find it should the launcher be killed.
 *
 * <p>Safe for use by several threads; a stop waits for the process and not for the lock.
 */
public final class SupervisedProcess implements AutoCloseable {

    private final ProcessSpec spec;
    private final PidFile pidFile;
    private final Ending ending;
    private final Consumer<String> announce;
    private final RestartPause pause = new RestartPause();

    private @Nullable Process process;
    private Instant startedAt = Instant.EPOCH;
    private int deaths;
    private boolean wanted;
    private boolean closed;

    /**
     * A process that is not started yet.
     *
     * @param announce takes one line whenever the process died and is started again
     */
    public SupervisedProcess(
            ProcessSpec spec, PidFile pidFile, Ending ending, Consumer<String> announce) {
        this.spec = spec;
        this.pidFile = pidFile;
        this.ending = ending;
        this.announce = announce;
    }

    /**
     * Starts the process; nothing happens when it runs already.
     *
     * @throws CannotStart when the program cannot be run, or after {@link #close()}
     */
    public synchronized void start() {
        if (closed) {
            throw new CannotStart(spec.name() + " is being stopped");
        }
        wanted = true;
        if (running().isEmpty()) {
            spawn();
        }
    }

    /** Asks the process to end, and returns when it has; it stays away until it is started. */
    public void stop() {
        giveUp().ifPresent(ending::apply);
        pidFile.delete();
    }

    /** Kills the process (SIGKILL) as a crash would; it is started again by itself. */
    public void kill() {
        running().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Kills the process (SIGKILL); it stays away until it is started. */
    public void crash() {
        giveUp().ifPresent(Ending::kill);
        pidFile.delete();
    }

    /** Stops the process for good. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
    }

    /** The process, while it lives. */
    public synchronized Optional<ProcessHandle> running() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    }

    /** How often it has ended unasked so far. */
    public synchronized int deaths() {
        return deaths;
    }

    public String name() {
        return spec.name();
    }

    public LogFile log() {
        return spec.log();
    }

    private synchronized Optional<ProcessHandle> giveUp() {
        wanted = false;
        return running();
    }

    private void spawn() {
        try {
            Process spawned = spec.start();
            process = spawned;
            startedAt = Instant.now();
            pidFile.write(spawned.toHandle());
            spawned.onExit().thenAccept(this::ended);
        } catch (IOException fault) {
            throw new CannotStart(spec.name() + " cannot be run: " + fault.getMessage(), fault);
        }
    }

    private synchronized void ended(Process ended) {
        if (!wanted || ended != process) {
            return;
        }
        deaths++;
        Duration rest = pause.afterDeath(Duration.between(startedAt, Instant.now()));
        announce.accept(
                "%s ended unasked (exit code %d, log %s); it starts again in %.1f s"
                        .formatted(
                                spec.name(),
                                ended.exitValue(),
                                spec.log().path(),
                                rest.toMillis() / 1000.0));
        startAgainAfter(rest);
    }

    private void startAgainAfter(Duration rest) {
        CompletableFuture.delayedExecutor(rest.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::startAgain);
    }

    private synchronized void startAgain() {
        if (!wanted || running().isPresent()) {
            return;
        }
        try {
            spawn();
        } catch (CannotStart fault) {
            announce.accept(fault.getMessage());
            startAgainAfter(pause.afterDeath(Duration.ZERO));
        }
    }
}
