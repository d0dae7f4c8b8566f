package dev.tidings.gateway.token;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Puts the problems of the token endpoint on the wire. */
final class TokenProblemMapper {

    @ServerExceptionMapper
    public Response map(TokenProblem problem) {
        return Response.status(problem.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(TokenErrors.from(problem))
                .build();
    }
}
