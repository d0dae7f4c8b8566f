package dev.tidings.bench.database;

/**
 * What PostgreSQL counted for the databases of the services since some moment.
 *
 * @param statements executed for the services, those that only begin or end a transaction included
 * @param commits of transactions, read-only ones included
 * @param inserted rows, likewise updated and deleted
 * @param read rows that were live and read by an index or a scan
 * @param walBytes written to the write-ahead log, for everybody
 * @param walSyncs how often the log was forced to disk
 */
public record Counters(
        long statements,
        long commits,
        long inserted,
        long updated,
        long deleted,
        long read,
        long walBytes,
        long walSyncs) {

    /** What was counted since those. */
    public Counters since(Counters before) {
        return new Counters(
                statements - before.statements,
                commits - before.commits,
                inserted - before.inserted,
                updated - before.updated,
                deleted - before.deleted,
                read - before.read,
                walBytes - before.walBytes,
                walSyncs - before.walSyncs);
    }

    public long rowsWritten() {
        return inserted + updated + deleted;
    }
}
