package dev.tidings.bench.generator;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** Whoever is sent requests, over connections that are kept. */
final class Server implements AutoCloseable {

    /** Longer than the gateway takes to give up. */
    private static final int TIMEOUT_MILLIS = 35_000;

    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    private final HttpClient client;

    Server(Vertx vertx, int connections) {
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions().setKeepAlive(true),
                        new PoolOptions().setHttp1MaxSize(connections));
    }

    /** Posts JSON; the status of the answer, once all of it is here. */
    Future<Integer> post(URI target, Buffer json, String token) {
        return open(HttpMethod.POST, target, token)
                .compose(request ->
                        answered(request.putHeader(HttpHeaders.CONTENT_TYPE, JSON), json));
    }

    /** Reads; likewise. */
    Future<Integer> get(URI target, String token) {
        return open(HttpMethod.GET, target, token)
                .compose(request -> answered(request, Buffer.buffer()));
    }

    @Override
    public void close() {
        client.close();
    }

    private Future<HttpClientRequest> open(HttpMethod method, URI target, String token) {
        String query = target.getRawQuery();
        RequestOptions options =
                new RequestOptions()
                        .setMethod(method)
                        .setHost(target.getHost())
                        .setPort(target.getPort())
                        .setURI(target.getRawPath() + (query == null ? "" : "?" + query))
                        .setTimeout(TIMEOUT_MILLIS);
        return client.request(options)
                .map(request -> request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    private static Future<Integer> answered(HttpClientRequest request, Buffer body) {
        return request.send(body)
                .compose(response -> response.end().map(end -> response.statusCode()));
    }
}
