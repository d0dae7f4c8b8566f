package dev.tidings.bench.wire;

/**
 * One request that a generator made, and what came of it.
 *
 * @param due when it was to be made, microseconds since 1970
 * @param sent when it was made, likewise
 * @param answered when its answer was complete or missed, likewise
 * @param firstEvent the number of the first event in it
 * @param events how many events were in it
 * @param status of the answer; 0 when there was none
 */
public record Sending(long due, long sent, long answered, int firstEvent, int events, int status) {

    private static final int LOWEST_GOOD = 200;
    private static final int LOWEST_OTHER = 300;

    public boolean accepted() {
        return status >= LOWEST_GOOD && status < LOWEST_OTHER;
    }

    /** Whether nobody can tell if the events were accepted. */
    public boolean unknown() {
        return status == 0;
    }

    /** From the moment at which the request was due. */
    public long latency() {
        return Math.max(0, answered - due);
    }
}
