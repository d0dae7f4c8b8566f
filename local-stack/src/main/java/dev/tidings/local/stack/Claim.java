package dev.tidings.local.stack;

import dev.tidings.local.process.CannotStart;
import dev.tidings.local.process.Ports;

/**
 * The right to start a stack: its data directory is held, nothing of an earlier run is left alive
 * in it, and its port is free. To be had before the work of a build.
 */
public final class Claim implements AutoCloseable {

    private final StackOptions options;
    private final DataDirectory data;
    private final DataLock lock;

    private Claim(StackOptions options, DataDirectory data, DataLock lock) {
        this.options = options;
        this.data = data;
        this.lock = lock;
    }

    /**
     * Takes the data directory and the port.
     *
     * @throws CannotStart when another stack uses the directory, or something else the port
     */
    public static Claim of(StackOptions options) {
        DataDirectory data = new DataDirectory(options.data());
        data.create();
        Claim claim = new Claim(options, data, DataLock.take(data));
        try {
            new Leftovers(data, options.announce()).end();
            claim.requireFreePort();
            return claim;
        } catch (RuntimeException fault) {
            claim.close();
            throw fault;
        }
    }

    StackOptions options() {
        return options;
    }

    DataDirectory data() {
        return data;
    }

    /** Gives the directory back. */
    @Override
    public void close() {
        lock.close();
    }

    private void requireFreePort() {
        if (options.port() != 0 && !Ports.isFree(options.port())) {
            throw new CannotStart(
                    "port %d is in use: stop what listens there, or choose another with --port"
                            .formatted(options.port()));
        }
    }
}
