package dev.tidings.log.exception;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list, newest first. It may be shorter than was asked for.
 *
 * @param next where the next page begins; empty on the last
 */
record ExceptionLogPage(List<ExceptionLog> logs, Optional<Cursor> next) {

    ExceptionLogPage {
        logs = List.copyOf(logs);
    }

    /**
     * A page of this size from a list that was read one log further.
     *
     * @param read the logs that were read, of which the last may be one too many
     * @param listed how many there were to be read
     */
    static ExceptionLogPage of(List<ExceptionLog> read, long listed, int size) {
        List<ExceptionLog> logs = read.subList(0, Math.min(read.size(), size));
        if (logs.size() >= listed) {
            return new ExceptionLogPage(logs, Optional.empty());
        }
        Optional<ExceptionLog> following = read.stream().skip(logs.size()).findFirst();
        return new ExceptionLogPage(logs, Optional.of(Cursor.behind(logs.getLast(), following)));
    }
}
