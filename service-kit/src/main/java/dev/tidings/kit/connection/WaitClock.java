package dev.tidings.kit.connection;

/**
 * How long a server has waited for a client's bytes, in nanoseconds. While the server does not ask
 * for any, since it has enough to do with those it has, the time is not the client's.
 */
final class WaitClock {

    private static final long NOT_ASKING = Long.MIN_VALUE;

    private long askingSince = NOT_ASKING;
    private long waited;

    /** Begins anew, with a server that asks. */
    void start(long now) {
        waited = 0;
        askingSince = now;
    }

    void ask(long now) {
        askingSince = now;
    }

    void got(long now) {
        waited = waited(now);
        askingSince = NOT_ASKING;
    }

    /** The server has stopped asking some time ago. */
    void pause() {
        askingSince = NOT_ASKING;
    }

    long waited(long now) {
        return askingSince == NOT_ASKING ? waited : waited + now - askingSince;
    }
}
