package dev.tidings.messaging.postgres;

/** What a look into a queue came to. */
sealed interface Look {

    /** A batch, to be handed over. */
    record Found(Delivery delivery) implements Look {}

    /** Only messages that nobody can read; there may be more behind them. */
    record Unreadable() implements Look {}

    /** Nothing that is due. */
    record Nothing() implements Look {}

    /** No look was taken: the consumer stops. */
    record Stopped() implements Look {}
}
