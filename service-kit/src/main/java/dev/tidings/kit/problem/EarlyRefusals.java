package dev.tidings.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.kit.request.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Refuses what no resource gets to see, in the error form of the dialect: requests that the HTTP
 * layer itself finds fault with, and those whose address, by {@code Host} or {@code X-Forwarded-…},
 * is none that an answer could name. Neither is a fault of ours, so neither is logged as one.
 */
@Singleton
public final class EarlyRefusals {

    private static final int AFTER_REQUEST_ID = 950;

    private final ObjectMapper mapper;

    EarlyRefusals(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::requireAddress, AFTER_REQUEST_ID);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::refuse);
    }

    private void requireAddress(RoutingContext request) {
        if (hasAddress(request.request())) {
            request.next();
        } else {
            answer(
                    request,
                    new CommonProblem.BadRequest(
                            "The host or scheme that the request was sent to is not valid"));
        }
    }

    /** What a client did wrong is answered here, all else is left to those who come later. */
    private void refuse(RoutingContext request) {
        int status = request.statusCode();
        boolean isTheClients = status >= 400 && status < 500;
        if (isTheClients && !request.response().headWritten()) {
            answer(request, ProblemMapper.fromHttp(status));
        } else {
            request.next();
        }
    }

    private void answer(RoutingContext request, Problem problem) {
        String id = RequestId.of(request);
        ErrorAnswer answer = ErrorAnswer.to(problem, dialect(request.request()), id);
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        response.putHeader(RequestId.HEADER, id);
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        response.end(body(answer));
    }

    private Buffer body(ErrorAnswer answer) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(answer.body()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an error body cannot be written", impossible);
        }
    }

    private static Dialect dialect(HttpServerRequest request) {
        String path = request.path();
        return Dialect.ofPath(path == null ? "" : path);
    }

    private static boolean hasAddress(HttpServerRequest request) {
        try {
            return new URI(request.scheme() + "://" + request.authority() + "/").getRawPath()
                    != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
