package dev.tidings.kit.problem;

import dev.tidings.kit.request.RequestId;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a fault becomes an answer, in the error form of the /v2 dialect. */
public final class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    public Response map(Problem problem, RoutingContext request) {
        return answer(problem, RequestId.of(request));
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException refusal, RoutingContext request) {
        return answer(fromHttp(refusal.getResponse().getStatus()), RequestId.of(request));
    }

    @ServerExceptionMapper
    public Response map(Throwable fault, RoutingContext request) {
        String requestId = RequestId.of(request);
        if (Dependencies.isAway(fault)) {
            LOG.warnf("dependency away request=%s cause=%s", requestId, fault.toString());
            return answer(
                    new CommonProblem.Unavailable(
                            "A dependency of this service is away, please try again"),
                    requestId);
        }
        LOG.errorf(fault, "request failed request=%s", requestId);
        return json(500, CommerceErrors.internal(requestId));
    }

    private static Response answer(Problem problem, String requestId) {
        LOG.debugf("refused request=%s status=%d %s", requestId, problem.status(), problem);
        return json(problem.status(), CommerceErrors.from(problem, requestId));
    }

    private static Response json(int status, CommerceErrors errors) {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(errors);
        return status == 503 ? answer.header("Retry-After", "1").build() : answer.build();
    }

    private static Problem fromHttp(int status) {
        return switch (status) {
            case 400 -> new CommonProblem.BadRequest("The request could not be read");
            case 401 -> new CommonProblem.Unauthenticated();
            case 403 -> new CommonProblem.Forbidden("The token does not permit this");
            case 404 -> new CommonProblem.NotFound();
            case 405 -> new CommonProblem.MethodNotAllowed();
            case 413 -> new CommonProblem.PayloadTooLarge("The request body is too large");
            case 415 -> new CommonProblem.UnsupportedMediaType();
            default -> new CommonProblem.OtherStatus(status, reason(status));
        };
    }

    private static String reason(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
