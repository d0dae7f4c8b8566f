package dev.tidings.job.orders;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is kept.
 *
 * @param createdAt as the document says, or {@code null} when it does not
 * @param updatedAt as the document says, or the time of the event
 * @param withTax in minor units, or {@code null} when the document has no total
 * @param document JSON text, the whole payload
 */
record Order(
        UUID store,
        String id,
        OrderVersion version,
        @Nullable Instant createdAt,
        Instant updatedAt,
        Map<OrderText, String> texts,
        @Nullable Long withTax,
        @Nullable Long withoutTax,
        OrderItems items,
        String document) {

    /** The newer one of two documents of the same order. */
    Order newer(Order other) {
        return version.compareTo(other.version) >= 0 ? this : other;
    }
}
