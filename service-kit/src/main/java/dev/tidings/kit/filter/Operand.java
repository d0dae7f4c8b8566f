package dev.tidings.kit.filter;

import java.time.Instant;
import java.util.UUID;

/** A value of a filter, of the type of its field. */
public sealed interface Operand {

    record Text(String value) implements Operand {}

    record Number(long value) implements Operand {}

    record Id(UUID value) implements Operand {}

    record Flag(boolean value) implements Operand {}

    /**
     * A time, as far as it was told: a day, a millisecond, or an instant at microsecond grain.
     *
     * @param until the first instant after it
     */
    record Time(Instant from, Instant until) implements Operand {}
}
