package dev.tidings.log.exception;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list, newest first.
 *
 * @param next where the next page begins; empty on the last
 */
record ExceptionLogPage(List<ExceptionLog> logs, Optional<Position> next) {

    ExceptionLogPage {
        logs = List.copyOf(logs);
    }

    /** A page of this size from a list that was read one log further. */
    static ExceptionLogPage of(List<ExceptionLog> read, int size) {
        return read.size() > size
                ? new ExceptionLogPage(
                        read.subList(0, size), Optional.of(read.get(size - 1).position()))
                : new ExceptionLogPage(read, Optional.empty());
    }
}
