package dev.tidings.job.transport.webhook;

import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination.Webhook;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.network.Deadline;
import dev.tidings.job.transport.network.Faults;
import dev.tidings.job.transport.network.HttpConnections;
import dev.tidings.job.transport.network.RetryAfter;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One request to one receiver and its answer: resolved, connected, sent and read under a single
 * deadline, the answer read up to the cap.
 */
final class WebhookExchange {

    private static final String USER_AGENT = "Tidings";
    private static final String NOT_SUCCESS =
            "Received a status code outside of 2xx range - treating webhook as a fail";
    private static final int GONE = 410;

    private final HttpConnections connections;
    private final int responseCap;
    private final Clock clock;
    private final Promise<Outcome> outcome = Promise.promise();
    private final Buffer answer = Buffer.buffer();
    private volatile @Nullable HttpClientRequest underWay;

    WebhookExchange(HttpConnections connections, int responseCap, Clock clock) {
        this.connections = connections;
        this.responseCap = responseCap;
        this.clock = clock;
    }

    /** Makes the attempt; the future always succeeds, within the deadline. */
    Future<Outcome> post(Webhook webhook, Delivery delivery, Deadline deadline) {
        deadline.watch(outcome, this::hangUp);
        connections
                .open(delivery.store(), requestTo(webhook, delivery))
                .onSuccess(request -> send(request, webhook, delivery))
                .onFailure(this::failed);
        return outcome.future();
    }

    private static RequestOptions requestTo(Webhook webhook, Delivery delivery) {
        URI url = webhook.url();
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        RequestOptions request =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost(url.getHost())
                        .setPort(port(url, tls))
                        .setSsl(tls)
                        .setURI(path(url))
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.USER_AGENT, USER_AGENT)
                        .putHeader("X-MOLTIN-INTEGRATION-TRIGGER", delivery.eventType());
        String secretKey = webhook.secretKey();
        return secretKey.isEmpty() ? request : request.putHeader("X-MOLTIN-SECRET-KEY", secretKey);
    }

    private static int port(URI url, boolean tls) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return tls ? 443 : 80;
    }

    private static String path(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private void send(HttpClientRequest request, Webhook webhook, Delivery delivery) {
        underWay = request;
        if (outcome.future().isComplete()) {
            request.reset();
            return;
        }
        request.send(Buffer.buffer(WebhookBody.of(delivery, webhook)))
                .onSuccess(this::read)
                .onFailure(this::failed);
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(this::failed);
        response.endHandler(end -> answered(response));
        response.handler(part -> {
            answer.appendBuffer(part, 0, Math.min(part.length(), room()));
            if (room() == 0) {
                answered(response);
                response.request().reset();
            }
        });
    }

    private int room() {
        return responseCap - answer.length();
    }

    private void answered(HttpClientResponse response) {
        outcome.tryComplete(
                judge(
                        response.statusCode(),
                        answer.toString(StandardCharsets.UTF_8),
                        response.getHeader(HttpHeaders.RETRY_AFTER)));
    }

    private Outcome judge(int status, String body, @Nullable String retryAfter) {
        if (status >= 200 && status < 300) {
            return new Outcome.Delivered(status, body);
        }
        return status == GONE
                ? new Outcome.Rejected(status, body, NOT_SUCCESS, "The receiver answered 410 Gone")
                : new Outcome.Refused(
                        status, body, NOT_SUCCESS, RetryAfter.parse(retryAfter, clock.instant()));
    }

    private void failed(Throwable cause) {
        outcome.tryComplete(Faults.outcome(cause));
    }

    private void hangUp() {
        HttpClientRequest request = underWay;
        if (request != null) {
            request.reset();
        }
    }
}
