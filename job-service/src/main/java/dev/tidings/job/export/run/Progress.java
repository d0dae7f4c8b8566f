package dev.tidings.job.export.run;

/**
 * How far a run is, written by the thread of the run and read by the heartbeat; and whether it is
 * to stop, which goes the other way.
 */
final class Progress {

    private volatile long found = -1;
    private volatile long written;
    private volatile boolean lost;

    void found(long rows) {
        found = rows;
    }

    void written(long rows) {
        written = rows;
    }

    /** Tells the run that the job is no longer its own. */
    void lose() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }

    /** Rows found, or -1 before they were counted. */
    long found() {
        return found;
    }

    long written() {
        return written;
    }
}
