package dev.tidings.kit.connection;

/** Where the body of a request ends, as its head says (RFC 9112, 6.3). */
sealed interface BodyFraming {

    /** There is none. */
    record None() implements BodyFraming {}

    /** After this many bytes. */
    record Sized(long bytes) implements BodyFraming {}

    /** With the last of its chunks. */
    record Chunked() implements BodyFraming {}
}
