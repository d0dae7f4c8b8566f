package dev.tidings.job.orders;

/**
 * An order as it is exported.
 *
 * @param document JSON text, an object of {@code data} and perhaps {@code included}
 */
public record StoredOrder(OrderCursor cursor, String document) {}
