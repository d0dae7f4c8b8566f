package dev.tidings.job.delivery;

/** Where an attempt comes from; each leaves the other room. */
enum Origin {
    /** Straight from the channel. */
    NEW,
    /** Stored and claimed: a retry, or a first attempt that found its lane full. */
    CLAIMED
}
