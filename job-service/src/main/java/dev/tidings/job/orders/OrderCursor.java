package dev.tidings.job.orders;

import java.time.Instant;

/** The place of an order among those of its store, oldest first. */
public record OrderCursor(Instant createdAt, String id) {

    /** Before the first order; a document can tell of no earlier year. */
    public static final OrderCursor START =
            new OrderCursor(Instant.parse("-4000-01-01T00:00:00Z"), "");
}
