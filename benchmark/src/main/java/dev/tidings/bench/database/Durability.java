package dev.tidings.bench.database;

/**
 * What PostgreSQL is set to, read from the server: what a figure is worth depends on it.
 *
 * @param version of the server
 */
public record Durability(
        String version,
        String fsync,
        String synchronousCommit,
        String fullPageWrites,
        String walSyncMethod,
        String sharedBuffers,
        String maxWalSize) {

    /** Whether what was acknowledged survives a loss of power. */
    public boolean holds() {
        return fsync.equals("on")
                && !synchronousCommit.equals("off")
                && fullPageWrites.equals("on");
    }
}
