package dev.tidings.job.orders;

/** What reading an order's document came to. */
sealed interface OrderReading {

    record Readable(Order order) implements OrderReading {}

    /** An event may carry any payload; this one is no order that could be kept. */
    record Malformed(String why) implements OrderReading {}
}
