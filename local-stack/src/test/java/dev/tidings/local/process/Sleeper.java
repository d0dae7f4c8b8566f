package dev.tidings.local.process;

import java.io.IOException;

/** A process that does nothing until it is ended. */
final class Sleeper implements AutoCloseable {

    private final Process process;

    Sleeper() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        Ending.kill(handle());
    }
}
