package dev.tidings.kit.problem;

import dev.tidings.kit.request.RequestId;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Puts what a resource throws on the wire, in the dialect of its path. */
public final class ProblemMapper {

    @ServerExceptionMapper
    public Response map(Problem problem, RoutingContext request) {
        return answer(problem, request);
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException refusal, RoutingContext request) {
        return answer(fromHttp(refusal.getResponse().getStatus()), request);
    }

    @ServerExceptionMapper
    public Response map(Throwable fault, RoutingContext request) {
        return answer(fault, request);
    }

    private static Response answer(Throwable fault, RoutingContext request) {
        Dialect dialect = Dialect.ofPath(request.request().path());
        ErrorAnswer answer = ErrorAnswer.to(fault, dialect, RequestId.of(request));
        Response.ResponseBuilder response =
                Response.status(answer.status())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(answer.body());
        answer.retryAfterHeader().ifPresent(wait -> response.header("Retry-After", wait));
        answer.challenge().ifPresent(asked -> response.header(Challenge.HEADER, asked));
        return response.build();
    }

    /** What a status of the HTTP layer itself means. */
    static Problem fromHttp(int status) {
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
