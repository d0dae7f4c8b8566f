package dev.tidings.gateway.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.kit.body.Leftover;
import dev.tidings.kit.problem.Challenge;
import dev.tidings.kit.problem.Dialect;
import dev.tidings.kit.problem.ErrorAnswer;
import dev.tidings.kit.request.RequestId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;

/** Answers requests that get no further than the edge, in the error form of their dialect. */
@Singleton
final class Refusals {

    private static final String JSON = "application/json";
    private static final String RETRY_AFTER = "Retry-After";

    private final ObjectMapper mapper;

    Refusals(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends a request that was not proxied. */
    void answer(RoutingContext request, Throwable fault) {
        ErrorAnswer answer = answerTo(request, fault);
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        answer.retryAfterHeader().ifPresent(wait -> response.putHeader(RETRY_AFTER, wait));
        answer.challenge().ifPresent(asked -> challenge(response, asked));
        response.end(body(answer));
        Leftover.discard(request.vertx(), request.request());
    }

    /** The answer to a request that the proxy had already taken on. */
    ProxyResponse instead(ProxyContext proxied, RoutingContext request, Throwable fault) {
        ErrorAnswer answer = answerTo(request, fault);
        ProxyResponse response =
                proxied.request().release().response().setStatusCode(answer.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        answer.retryAfterHeader().ifPresent(wait -> response.putHeader(RETRY_AFTER, wait));
        Leftover.discard(request.vertx(), request.request());
        return response.setBody(Body.body(body(answer)));
    }

    /** A key pair does here as well as a token. */
    private static void challenge(HttpServerResponse response, String token) {
        response.headers().add(Challenge.HEADER, token).add(Challenge.HEADER, Challenge.BASIC);
    }

    private static ErrorAnswer answerTo(RoutingContext request, Throwable fault) {
        Dialect dialect = Dialect.ofPath(request.request().path());
        return ErrorAnswer.to(fault, dialect, RequestId.of(request));
    }

    private Buffer body(ErrorAnswer answer) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(answer.body()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an error body cannot be written", impossible);
        }
    }
}
