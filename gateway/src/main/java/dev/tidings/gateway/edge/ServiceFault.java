package dev.tidings.gateway.edge;

import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Problem;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells what a client gets when the service behind its path fails. */
final class ServiceFault {

    private ServiceFault() {}

    /** There was no connection, so nothing of the request was sent. */
    static final class NotReached extends IOException {
        NotReached(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The problem that this fault is to the client. */
    static Problem problem(Throwable fault) {
        return switch (fault) {
            case Problem problem -> problem;
            case NotReached away ->
                    new CommonProblem.Unavailable(
                            "The service behind this path is away, please try again");
            case TimeoutException slow ->
                    new CommonProblem.GatewayTimeout(
                            "The service behind this path did not answer in time");
            default ->
                    new CommonProblem.Unavailable(
                            "The service behind this path went away before it answered");
        };
    }
}
