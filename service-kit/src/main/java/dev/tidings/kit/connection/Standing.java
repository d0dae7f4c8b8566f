package dev.tidings.kit.connection;

import java.util.Comparator;

/**
 * What a connection is doing, and since when: what decides which of them makes room for a new one.
 */
record Standing(Doing doing, long since) implements Comparable<Standing> {

    private static final Comparator<Standing> ORDER =
            Comparator.comparing(Standing::doing).thenComparing(Standing::since, Standing::earlier);

    /** From what is missed least to what is missed most; the last makes no room. */
    enum Doing {
        /** Was refused, and has not gone yet. */
        LEAVING,
        /** Has sent a part of a head. */
        IN_A_HEAD,
        /** Has been answered, and does not read the answer. */
        NOT_READING,
        /** Has not sent anything yet. */
        SILENT,
        /** Has been answered and may send another request. */
        KEPT,
        /** Sends a body, too slowly. */
        IN_A_SLOW_BODY,
        /** Has a request under way. */
        BUSY
    }

    boolean makesRoom() {
        return doing != Doing.BUSY;
    }

    /** Whether memory is kept for it that it could make needless. */
    boolean holdsMemory() {
        return doing == Doing.IN_A_HEAD || doing == Doing.NOT_READING;
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }

    /** Times are those of {@link System#nanoTime()}, which may overflow. */
    private static int earlier(long a, long b) {
        return Long.signum(a - b);
    }
}
