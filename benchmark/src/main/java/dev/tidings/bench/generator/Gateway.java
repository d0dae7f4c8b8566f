package dev.tidings.bench.generator;

import dev.tidings.bench.wire.LoadPlan;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** The API, over connections that are kept. */
final class Gateway implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 35_000;
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    private final HttpClient client;
    private final String host;
    private final int port;

    Gateway(Vertx vertx, LoadPlan plan) {
        this.host = plan.api().getHost();
        this.port = plan.api().getPort();
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions().setKeepAlive(true),
                        new PoolOptions().setHttp1MaxSize(plan.connections()));
    }

    /** Sends events; the status of the answer, once all of it is here. */
    Future<Integer> post(Buffer events, String token) {
        RequestOptions options =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost(host)
                        .setPort(port)
                        .setURI("/v2/events")
                        .setTimeout(TIMEOUT_MILLIS);
        return client.request(options)
                .compose(request -> send(request, events, token))
                .compose(response -> response.end().map(end -> response.statusCode()));
    }

    @Override
    public void close() {
        client.close();
    }

    private static Future<HttpClientResponse> send(
            HttpClientRequest request, Buffer events, String token) {
        request.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return request.send(events);
    }
}
