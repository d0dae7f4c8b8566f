package dev.tidings.gateway.token;

import dev.tidings.kit.problem.Challenge;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Puts the problems of the token endpoint on the wire. */
final class TokenProblemMapper {

    @ServerExceptionMapper
    public Response map(TokenProblem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(TokenErrors.from(problem));
        return problem instanceof TokenProblem.BadCredentials
                ? answer.header(Challenge.HEADER, Challenge.BASIC).build()
                : answer.build();
    }
}
