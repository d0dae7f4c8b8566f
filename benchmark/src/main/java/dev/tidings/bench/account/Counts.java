package dev.tidings.bench.account;

import java.util.List;

/**
 * What became of the events of a trial, told by their ids.
 *
 * @param events that were to be sent
 * @param accepted with 202, which is a promise
 * @param refused answered otherwise
 * @param unknown not answered, so that either may be true
 * @param expected deliveries promised: one for each accepted event and webhook
 * @param delivered of those, how many arrived and were taken
 * @param duplicates deliveries taken that had been taken before
 * @param attempts that arrived at all
 * @param logged attempts that arrived, were answered, and are in the log
 * @param lost deliveries promised and not made
 * @param notLogged attempts that arrived, were answered, and are not in the log
 * @param missing some of what is lost or not logged, named
 */
public record Counts(
        int events,
        int accepted,
        int refused,
        int unknown,
        int expected,
        int delivered,
        int duplicates,
        int attempts,
        int logged,
        int lost,
        int notLogged,
        List<String> missing) {

    public Counts {
        missing = List.copyOf(missing);
    }

    /** Whether every promise was kept. */
    public boolean kept() {
        return lost == 0 && notLogged == 0;
    }
}
