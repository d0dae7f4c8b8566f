package dev.tidings.kit.problem;

import org.jboss.logging.Logger;

/**
 * What a client gets for a fault, in the error form of the /v2 dialect: the one place where this is
 * decided, for resources as well as for what answers without one.
 *
 * @param status the HTTP status
 * @param body the error body, the same status in it
 */
public record CommerceAnswer(int status, CommerceErrors body) {

    private static final Logger LOG = Logger.getLogger(CommerceAnswer.class);

    /**
     * The answer to any fault: a problem as it is, a dependency that is away as 503, the rest as
     * 500. What is our fault is logged here, once, with the request's id.
     */
    public static CommerceAnswer to(Throwable fault, String requestId) {
        if (fault instanceof Problem problem) {
            return to(problem, requestId);
        }
        if (Dependencies.isAway(fault)) {
            LOG.warnf("dependency away request=%s cause=%s", requestId, fault.toString());
            return to(
                    new CommonProblem.Unavailable(
                            "A dependency of this service is away, please try again"),
                    requestId);
        }
        LOG.errorf(fault, "request failed request=%s", requestId);
        return new CommerceAnswer(500, CommerceErrors.internal(requestId));
    }

    /** Whether the client should be told, by {@code Retry-After}, to come again. */
    public boolean isWorthAnotherTry() {
        return status == 503;
    }

    private static CommerceAnswer to(Problem problem, String requestId) {
        LOG.debugf("refused request=%s status=%d %s", requestId, problem.status(), problem);
        return new CommerceAnswer(problem.status(), CommerceErrors.from(problem, requestId));
    }
}
