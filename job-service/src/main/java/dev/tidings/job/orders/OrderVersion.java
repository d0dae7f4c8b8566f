package dev.tidings.job.orders;

import java.time.Instant;
import java.util.Comparator;

/**
 * Which event a document came from; of two documents of an order the greater one is the order.
 *
 * @param time of the event: when the document says it was updated, never after its acceptance
 * @param acceptedAt decides between events of the same time
 * @param place decides between events accepted together
 */
record OrderVersion(Instant time, Instant acceptedAt, int place)
        implements Comparable<OrderVersion> {

    private static final Comparator<OrderVersion> ORDER =
            Comparator.comparing(OrderVersion::time)
                    .thenComparing(OrderVersion::acceptedAt)
                    .thenComparing(OrderVersion::place);

    @Override
    public int compareTo(OrderVersion other) {
        return ORDER.compare(this, other);
    }
}
