package dev.tidings.kit.problem;

import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What a client gets for a fault: the one place where this is decided, for resources as well as for
 * what answers without one.
 *
 * @param status the HTTP status
 * @param body the error body, in the form of the client's dialect
 * @param retryAfter when to come again, where that is of use
 * @param challenge what to come again with, where that is what was missing
 */
public record ErrorAnswer(
        int status, Object body, Optional<Duration> retryAfter, Optional<String> challenge) {

    private static final Logger LOG = Logger.getLogger(ErrorAnswer.class);
    private static final int LONGEST_LOGGED = 300;

    /**
     * The answer to any fault: a problem as it is, a dependency that is away as 503, the rest as
     * 500. What is our fault is logged here, once, with the request's id; what is the client's, as
     * a short line for those who debug.
     */
    public static ErrorAnswer to(Throwable fault, Dialect dialect, String requestId) {
        Problem problem = problem(fault, requestId);
        return new ErrorAnswer(
                problem.status(),
                dialect.errors(problem, requestId),
                problem.retryAfter(),
                Challenge.of(problem));
    }

    /** The value of the {@code Retry-After} header, in whole seconds. */
    public Optional<String> retryAfterHeader() {
        return retryAfter.map(wait -> String.valueOf(wait.plusNanos(999_999_999).toSeconds()));
    }

    private static Problem problem(Throwable fault, String requestId) {
        if (fault instanceof Problem problem) {
            LOG.debugf(
                    "refused request=%s status=%d error=%s",
                    requestId,
                    problem.status(),
                    Excerpt.of(String.valueOf(problem.getMessage()), LONGEST_LOGGED));
            return problem;
        }
        if (Dependencies.isAway(fault)) {
            LOG.warnf("dependency away request=%s cause=%s", requestId, fault.toString());
            return new CommonProblem.Unavailable(
                    "A dependency of this service is away, please try again");
        }
        LOG.errorf(fault, "request failed request=%s", requestId);
        return new CommonProblem.InternalError();
    }
}
