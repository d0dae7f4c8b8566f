package dev.tidings.gateway.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.kit.problem.CommerceAnswer;
import dev.tidings.kit.request.RequestId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;

/** Answers requests that get no further than the edge, in the error form of /v2. */
@Singleton
final class Refusals {

    private static final String JSON = "application/json";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String SOON = "1";

    private final ObjectMapper mapper;

    Refusals(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends a request that was not proxied. */
    void answer(RoutingContext request, Throwable fault) {
        CommerceAnswer answer = CommerceAnswer.to(fault, RequestId.of(request));
        HttpServerResponse response = request.response().setStatusCode(answer.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        if (answer.isWorthAnotherTry()) {
            response.putHeader(RETRY_AFTER, SOON);
        }
        response.end(body(answer));
        Leftover.discard(request.vertx(), request.request());
    }

    /** The answer to a request that the proxy had already taken on. */
    ProxyResponse instead(ProxyContext proxied, RoutingContext request, Throwable fault) {
        CommerceAnswer answer = CommerceAnswer.to(fault, RequestId.of(request));
        ProxyResponse response =
                proxied.request().release().response().setStatusCode(answer.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        if (answer.isWorthAnotherTry()) {
            response.putHeader(RETRY_AFTER, SOON);
        }
        Leftover.discard(request.vertx(), request.request());
        return response.setBody(Body.body(body(answer)));
    }

    private Buffer body(CommerceAnswer answer) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(answer.body()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an error body cannot be written", impossible);
        }
    }
}
