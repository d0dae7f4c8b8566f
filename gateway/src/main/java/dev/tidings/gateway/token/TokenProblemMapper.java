package dev.tidings.gateway.token;

import dev.tidings.kit.problem.Challenge;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.ErrorAnswer;
import dev.tidings.kit.problem.Problem;
import dev.tidings.kit.problem.ProblemMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Puts the problems of the token endpoint on the wire; those too that any endpoint can meet, which
 * elsewhere have the form of their dialect.
 */
final class TokenProblemMapper {

    private static final String TOKENS = "/oauth/";

    private final ProblemMapper elsewhere = new ProblemMapper();

    @ServerExceptionMapper
    public Response map(TokenProblem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    public Response map(CommonProblem problem, RoutingContext request) {
        return request.request().path().startsWith(TOKENS)
                ? answer(problem)
                : elsewhere.map(problem, request);
    }

    private static Response answer(Problem problem) {
        ErrorAnswer answer =
                new ErrorAnswer(
                        problem.status(),
                        TokenErrors.from(problem),
                        problem.retryAfter(),
                        challenge(problem));
        Response.ResponseBuilder response =
                Response.status(answer.status())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(answer.body());
        answer.retryAfterHeader().ifPresent(wait -> response.header("Retry-After", wait));
        answer.challenge().ifPresent(asked -> response.header(Challenge.HEADER, asked));
        return response.build();
    }

    private static Optional<String> challenge(Problem problem) {
        return problem instanceof TokenProblem.BadCredentials
                ? Optional.of(Challenge.BASIC)
                : Optional.empty();
    }
}
