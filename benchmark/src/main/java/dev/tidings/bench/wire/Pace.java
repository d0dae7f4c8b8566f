package dev.tidings.bench.wire;

/**
 * When requests are due, and what they hold.
 *
 * @param items how many in all: events, or pages
 * @param batch how many a request
 * @param rate items a second, evenly spaced; 0 when all are due at once
 * @param connections requests under way at a time, at most; what is due beyond waits
 */
public record Pace(int items, int batch, double rate, int connections) {

    public Pace {
        if (items < 1 || batch < 1 || connections < 1 || rate < 0) {
            throw new IllegalArgumentException("no pace: %d items".formatted(items));
        }
    }

    public int requests() {
        return Math.ceilDiv(items, batch);
    }

    /** Microseconds after the start at which a request is due. */
    public long dueAfter(int request) {
        return rate == 0 ? 0 : Math.round(request * (double) batch * Micros.A_SECOND / rate);
    }

    /** Items that are due when so many microseconds have passed. */
    public int itemsDueAfter(long micros) {
        if (micros < 0) {
            return 0;
        }
        if (rate == 0) {
            return items;
        }
        double requests = Math.floor(micros * rate / Micros.A_SECOND / batch) + 1;
        return (int) Math.min(items, requests * batch);
    }

    public int firstOf(int request) {
        return request * batch;
    }

    /** Items in a request; the last may have fewer. */
    public int itemsIn(int request) {
        return Math.min(batch, items - request * batch);
    }
}
