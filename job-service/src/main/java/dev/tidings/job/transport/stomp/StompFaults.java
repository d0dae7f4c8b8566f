package dev.tidings.job.transport.stomp;

import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.network.Faults;
import dev.tidings.job.transport.stomp.StompFailoverException.Failure;
import java.util.List;
import java.util.stream.Collectors;

/** What a failure of the STOMP client says of an attempt. */
final class StompFaults {

    private StompFaults() {}

    /**
     * The outcome.
     *
     * @param cap how much of what a broker said is kept
     */
    static Outcome outcome(Throwable fault, int cap) {
        return switch (fault) {
            case StompRefusedException refused ->
                    refused("The broker answered ERROR", refused, cap);
            case StompFailoverException none -> ofLast(none.failures(), cap);
            default -> Faults.outcome(fault);
        };
    }

    private static Outcome ofLast(List<Failure> failures, int cap) {
        Failure last = failures.getLast();
        if (last.cause() instanceof StompRefusedException refused) {
            return refused(last.address() + ": the broker refused the login", refused, cap);
        }
        Outcome.Unreachable outcome = Faults.outcome(last.cause());
        return failures.size() == 1
                ? outcome
                : new Outcome.Unreachable(outcome.reason(), detailOfEach(failures));
    }

    private static String detailOfEach(List<Failure> failures) {
        return failures.stream()
                .map(failure ->
                        failure.address() + ": " + Faults.outcome(failure.cause()).errorDetail())
                .collect(Collectors.joining("; "));
    }

    private static Outcome refused(String detail, StompRefusedException refused, int cap) {
        String answer = refused.answer();
        String kept = answer.length() <= cap ? answer : answer.substring(0, cap);
        return new Outcome.Refused(
                0, kept, kept.isEmpty() ? detail : detail + ": " + firstLine(kept), null);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
