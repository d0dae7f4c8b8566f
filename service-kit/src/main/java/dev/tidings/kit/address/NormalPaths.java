package dev.tidings.kit.address;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.kit.problem.Dialect;
import dev.tidings.kit.problem.ErrorAnswer;
import dev.tidings.kit.problem.Problem;
import dev.tidings.kit.request.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets requests pass whose path is in its {@linkplain RequestPath normal form}, and no other. */
@Singleton
final class NormalPaths {

    /** After request ids (1000), and before whatever looks at a path. */
    private static final int PRIORITY = 990;

    private final ObjectMapper mapper;

    NormalPaths(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        try {
            RequestPath.check(String.valueOf(request.request().path()));
        } catch (Problem refused) {
            refuse(request, refused);
            return;
        }
        request.next();
    }

    /** What else the client sends is not read, so the connection ends with this. */
    private void refuse(RoutingContext request, Problem problem) {
        ErrorAnswer answer = ErrorAnswer.to(problem, dialect(request), RequestId.of(request));
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        response.end(body(answer));
    }

    /** Of what the path would be, if it can be told. */
    private static Dialect dialect(RoutingContext request) {
        try {
            return Dialect.ofPath(request.normalizedPath());
        } catch (IllegalArgumentException unreadable) {
            return Dialect.ofPath(String.valueOf(request.request().path()));
        }
    }

    private Buffer body(ErrorAnswer answer) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(answer.body()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an error body cannot be written", impossible);
        }
    }
}
