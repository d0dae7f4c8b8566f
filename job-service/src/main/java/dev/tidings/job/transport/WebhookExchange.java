package dev.tidings.job.transport;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to one receiver and its answer: resolved, connected, sent and read under a single
 * deadline, the answer read up to the cap.
 */
final class WebhookExchange {

    private static final String USER_AGENT = "Tidings";

    private final Vertx vertx;
    private final HttpClient client;
    private final Resolver resolver;
    private final TransportConfig config;
    private final Clock clock;
    private final Promise<Outcome> outcome = Promise.promise();
    private final Buffer answer = Buffer.buffer();
    private volatile @Nullable HttpClientRequest underWay;

    WebhookExchange(
            Vertx vertx,
            HttpClient client,
            Resolver resolver,
            TransportConfig config,
            Clock clock) {
        this.vertx = vertx;
        this.client = client;
        this.resolver = resolver;
        this.config = config;
        this.clock = clock;
    }

    /** Makes the attempt; the future always succeeds, within the deadline. */
    Future<Outcome> post(URI url, Delivery delivery) {
        long timer = vertx.setTimer(config.deadline().toMillis(), fired -> timedOut());
        resolver.resolve(url.getHost())
                .compose(addresses -> connect(url, delivery, addresses, 0))
                .onSuccess(request -> send(request, delivery))
                .onFailure(this::failed);
        return outcome.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** Connects to the first address that takes a connection. */
    private Future<HttpClientRequest> connect(
            URI url, Delivery delivery, List<InetAddress> addresses, int index) {
        Future<HttpClientRequest> connected =
                client.request(requestTo(url, addresses.get(index), delivery));
        return index == addresses.size() - 1
                ? connected
                : connected.recover(next -> connect(url, delivery, addresses, index + 1));
    }

    private static RequestOptions requestTo(URI url, InetAddress address, Delivery delivery) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = port(url, tls);
        RequestOptions request =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost(url.getHost())
                        .setPort(port)
                        .setSsl(tls)
                        .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                        .setURI(path(url))
                        .setFollowRedirects(false)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.USER_AGENT, USER_AGENT)
                        .putHeader("X-MOLTIN-INTEGRATION-TRIGGER", delivery.eventType());
        String secretKey = delivery.integration().setting("secret_key");
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

    private void send(HttpClientRequest request, Delivery delivery) {
        underWay = request;
        if (outcome.future().isComplete()) {
            request.reset();
            return;
        }
        request.send(Buffer.buffer(WebhookBody.of(delivery)))
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
        return config.responseCap() - answer.length();
    }

    private void answered(HttpClientResponse response) {
        String body = answer.toString(StandardCharsets.UTF_8);
        int status = response.statusCode();
        outcome.tryComplete(
                status >= 200 && status < 300
                        ? new Outcome.Delivered(status, body)
                        : new Outcome.Refused(
                                status,
                                body,
                                RetryAfter.parse(
                                        response.getHeader(HttpHeaders.RETRY_AFTER),
                                        clock.instant())));
    }

    private void failed(Throwable cause) {
        outcome.tryComplete(Faults.outcome(cause));
    }

    private void timedOut() {
        boolean late =
                outcome.tryComplete(
                        new Outcome.Unreachable(
                                Outcome.Reason.TIMEOUT,
                                "Timeout: no complete answer within "
                                        + config.deadline().toMillis() / 1_000.0
                                        + " s"));
        HttpClientRequest request = underWay;
        if (late && request != null) {
            request.reset();
        }
    }
}
